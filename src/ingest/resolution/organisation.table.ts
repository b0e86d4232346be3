/** Organisations that the sources name: full English name, abbreviation (or a dash), the name of the organisation that it belongs to (or a dash), other spellings. */
export const ORGANISATION_ROWS = `
African Development Bank|AfDB|-
African Union|AU|-
Andean Community|-|-
Arab Parliament|-|League of Arab States
Asia-Pacific Economic Cooperation|APEC|-
Association of Southeast Asian Nations|ASEAN|-
Caribbean Community|CARICOM|-
Central Bank of West African States|BCEAO|West African Economic and Monetary Union
Common Market for Eastern and Southern Africa|COMESA|-
Council of Europe|CoE|-
East African Community|EAC|-
Economic Community of Central African States|ECCAS|-
Economic Community of West African States|ECOWAS|-
Economic Cooperation Organization|ECO|-
Eurasian Economic Community|EurAsEC|-
European Central Bank|ECB|European Union
European Commission|-|European Union
European Office of the United Nations|-|United Nations
European Parliament|-|European Union
European Union|EU|-
Europol|-|European Union
Food and Agriculture Organization of the United Nations|FAO|United Nations|Food and Agriculture Organization|UN Food and Agriculture Organization
G7|-|-|Group of Seven|G-7
Gulf Cooperation Council|GCC|-|Cooperation Council for the Arab States of the Gulf
Intergovernmental Authority on Development|IGAD|-
International Atomic Energy Agency|IAEA|-
International Civil Aviation Organization|ICAO|United Nations
International Committee of the Red Cross|ICRC|-
International Court of Justice|ICJ|United Nations
International Criminal Court|ICC|-
International Criminal Police Organization|INTERPOL|-
International Labour Organization|ILO|United Nations|International Labour Organisation
International Maritime Organization|IMO|United Nations
International Monetary Fund|IMF|United Nations
International Telecommunication Union|ITU|United Nations
League of Arab States|-|-|Arab League
Mekong River Commission|MRC|-
Non-Aligned Movement|NAM|-|Nonaligned Movement
Nordic Council|-|-
North Atlantic Treaty Organization|NATO|-
Office of the United Nations High Commissioner for Human Rights|OHCHR|United Nations
Office of the United Nations High Commissioner for Refugees|UNHCR|United Nations|High Commission for Refugees|United Nations High Commissioner for Refugees
Organisation for Economic Co-operation and Development|OECD|-|Organization for Economic Cooperation and Development
Organisation for the Prohibition of Chemical Weapons|OPCW|-
Organisation of Islamic Cooperation|OIC|-|Organization of the Islamic Conference|Organisation of the Islamic Conference
Organization for Security and Cooperation in Europe|OSCE|-|Organization for Security and Co-operation in Europe
Organization of African Unity|OAU|-
Organization of American States|OAS|-
Organization of the Petroleum Exporting Countries|OPEC|-|Organization of Petroleum Exporting Countries
Parliamentary Assembly of the Council of Europe|PACE|Council of Europe
Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO|-
Shanghai Cooperation Organization|SCO|-|Shanghai Cooperation Organisation
South Asian Association for Regional Cooperation|SAARC|-
Southern African Development Community|SADC|-
U.S. Office for Arms Reduction Negotiations|-|-
UN Security Council|UNSC|United Nations|United Nations Security Council
United Nations Agencies for Food and Agriculture|-|United Nations
United Nations Children's Fund|UNICEF|United Nations
United Nations Educational, Scientific and Cultural Organization|UNESCO|United Nations|United Nations Educational Scientific and Cultural Organization
United Nations General Assembly|UNGA|United Nations|UN General Assembly
United Nations Industrial Development Organization|UNIDO|United Nations
United Nations|UN|-
Universal Postal Union|UPU|United Nations
Vienna Office of the United Nations|-|United Nations|United Nations Office at Vienna
West African Development Bank|BOAD|West African Economic and Monetary Union
West African Economic and Monetary Union|UEMOA|-
World Bank|-|United Nations
World Health Organization|WHO|United Nations
World Intellectual Property Organization|WIPO|United Nations
World Meteorological Organization|WMO|United Nations
World Trade Organization|WTO|-
`;
