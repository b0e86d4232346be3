/** Organisations that the sources name: full English name, abbreviation (`-` for none), parent's name (`-` for none), other spellings. */
export const ORGANISATION_ROWS = `
African Development Bank|AfDB|-
African Union|AU|-
Andean Community|-|-
Asia-Pacific Economic Cooperation|APEC|-
Association of Southeast Asian Nations|ASEAN|-
Caribbean Community|CARICOM|-
Common Market for Eastern and Southern Africa|COMESA|-
Council of Europe|CoE|-
East African Community|EAC|-
Economic Community of West African States|ECOWAS|-
Eurasian Economic Community|EurAsEC|-
European Office of the United Nations|-|United Nations
European Union|EU|-
Food and Agriculture Organization of the United Nations|FAO|United Nations|Food and Agriculture Organization|UN Food and Agriculture Organization
International Atomic Energy Agency|IAEA|-
International Civil Aviation Organization|ICAO|United Nations
International Criminal Police Organization|INTERPOL|-
International Labour Organization|ILO|United Nations|International Labour Organisation
International Maritime Organization|IMO|United Nations
International Telecommunication Union|ITU|United Nations
North Atlantic Treaty Organization|NATO|-
Organisation for Economic Co-operation and Development|OECD|-|Organization for Economic Cooperation and Development
Organisation for the Prohibition of Chemical Weapons|OPCW|-
Organization for Security and Cooperation in Europe|OSCE|-|Organization for Security and Co-operation in Europe
Organization of African Unity|OAU|-
Organization of American States|OAS|-
Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization|CTBTO|-
Southern African Development Community|SADC|-
U.S. Office for Arms Reduction Negotiations|-|-
United Nations|UN|-
United Nations Agencies for Food and Agriculture|-|United Nations
United Nations Educational, Scientific and Cultural Organization|UNESCO|United Nations|United Nations Educational Scientific and Cultural Organization
United Nations Industrial Development Organization|UNIDO|United Nations
Universal Postal Union|UPU|United Nations
Vienna Office of the United Nations|-|United Nations|United Nations Office at Vienna
West African Economic and Monetary Union|UEMOA|-
World Health Organization|WHO|United Nations
World Intellectual Property Organization|WIPO|United Nations
World Meteorological Organization|WMO|United Nations
`;
