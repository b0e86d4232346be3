/** What stands before a title and says whose it is: demonyms, country names and organisations, by the Historian's slug. */

/** `slug: words`, the slug's own words in capitals included without being listed. */
const ROWS = `
afghanistan: Afghan, Afghani
albania: Albanian
algeria: Algerian
angola: Angolan, UNITA
argentina: Argentine, Argentinian
armenia: Armenian
australia: Australian
austria: Austrian
azerbaijan: Azerbaijani, Azeri
bahrain: Bahraini
bangladesh: Bangladeshi
belarus: Belarusian, Belarussian
belgium: Belgian
bolivia: Bolivian
bosnia-herzegovina: Bosnian, Bosnian Serb, Bosnia, Bosnia and Herzegovina
brazil: Brazilian
bulgaria: Bulgarian
burma: Burmese, Myanmar
cambodia: Cambodian
cameroon: Cameroonian
canada: Canadian, Quebec, British Columbia
chad: Chadian
chile: Chilean
china: Chinese, Hong Kong, PRC, Nationalist Chinese, Chinese Communist Party, People's Republic of China
colombia: Colombian
congo-democratic-republic: Congolese, Zairian, Zaire, Democratic Republic of the Congo
congo-republic: Republic of the Congo
costa-rica: Costa Rican
cote-divoire: Ivorian, Ivory Coast, Cote d'Ivoire
croatia: Croatian
cuba: Cuban
cyprus: Cypriot, Greek Cypriot, Turkish Cypriot
czech-republic: Czech
czechoslovakia: Czechoslovak, Czechoslovakian
denmark: Danish, Faroese, Greenlandic, Greenland
djibouti: Djiboutian
dominican-republic: Dominican
ecuador: Ecuadorian, Ecuadoran
egypt: Egyptian, UAR, United Arab Republic
el-salvador: Salvadoran
estonia: Estonian
ethiopia: Ethiopian
fiji: Fijian
finland: Finnish
france: French, Free French
gambia: Gambian, The Gambia
georgia: Georgian
german-democratic-republic: East German
germany: German, West German, West Berlin, Federal Republic of Germany, FRG
ghana: Ghanaian
greece: Greek
guatemala: Guatemalan
guyana: Guyanese
haiti: Haitian
holy-see: Vatican, Holy See
honduras: Honduran
hungary: Hungarian
iceland: Icelandic
india: Indian
indonesia: Indonesian
iran: Iranian
iraq: Iraqi, Kurdish, Kurdish Regional Government, Kurdish Regional, Kurdistan Regional Government
ireland: Irish, Republic of Ireland
israel: Israeli
italy: Italian
jamaica: Jamaican
japan: Japanese
jordan: Jordanian, Jordan's
kazakhstan: Kazakhstani, Kazakh
kenya: Kenyan
korea-north: North Korean, North Korea, DPRK
korea-south: South Korean, South Korea, Korean, Republic of Korea, South Korea's
kosovo: Kosovar, Kosovo Albanian
kuwait: Kuwaiti
kyrgyzstan: Kyrgyz
laos: Laotian, Lao
latvia: Latvian
lebanon: Lebanese
liberia: Liberian
libya: Libyan
lithuania: Lithuanian
luxembourg: Luxembourgish, Luxembourg
macedonia: Macedonian
malaysia: Malaysian
maldives: Maldivian
mali: Malian
malta: Maltese
mexico: Mexican
moldova: Moldovan
mongolia: Mongolian
montenegro: Montenegrin
morocco: Moroccan
mozambique: Mozambican
netherlands: Dutch
new-zealand: New Zealander
nicaragua: Nicaraguan
nigeria: Nigerian
niger: Nigerien
norway: Norwegian
oman: Omani
pakistan: Pakistani
palestinian-authority: Palestinian, Palestinian Authority, PLO, Palestine Liberation Organization, Palestine
panama: Panamanian
paraguay: Paraguayan
peru: Peruvian
philippines: Philippine, Filipino
poland: Polish
portugal: Portuguese
qatar: Qatari
romania: Romanian
russia: Russian, Soviet, Russian Federation, Soviet Union, USSR, U.S.S.R., Tatarstan
rwanda: Rwandan
saudi-arabia: Saudi, Saudi Arabian
senegal: Senegalese
serbia: Serbian, Serb
singapore: Singaporean
slovakia: Slovak
slovenia: Slovenian, Slovene
somalia: Somali, Somalian
south-africa: South African
south-sudan: South Sudanese
spain: Spanish
sri-lanka: Sri Lankan
sudan: Sudanese
sweden: Swedish
switzerland: Swiss
syria: Syrian, Syrian Opposition Coalition, Syrian Opposition
taiwan: Taiwanese
tajikistan: Tajik
tanzania: Tanzanian, Tanganyika
thailand: Thai
tunisia: Tunisian
turkey: Turkish, Türkiye
uganda: Ugandan
ukraine: Ukrainian
united-arab-emirates: Emirati, UAE, Abu Dhabi, Dubai
united-kingdom: British, UK, U.K., Great Britain, Britain, Northern Irish, Northern Ireland, Scottish
united-states: U.S., US, American, United States
uruguay: Uruguayan
uzbekistan: Uzbek
venezuela: Venezuelan
vietnam: Vietnamese, South Vietnamese, Viet Nam
vietnam-north: North Vietnamese, North Vietnam
yemen: Yemeni
yugoslavia: Yugoslav, Yugoslavian
zambia: Zambian
zimbabwe: Zimbabwean, Rhodesian, Rhodesia
barbados:
botswana:
bahamas: The Bahamas
belize:
benin:
brunei:
burundi:
grenada:
dominica:
eritrea:
guinea:
lesotho:
liechtenstein:
madagascar:
malawi:
mauritania:
mauritius:
monaco:
namibia:
nauru:
nepal:
palau:
papua-new-guinea:
samoa:
seychelles:
sierra-leone:
swaziland:
togo:
tonga:
turkmenistan: Turkmen
trinidad-and-tobago:
antigua-barbuda: Antigua and Barbuda
saint-lucia: St. Lucia
saint-kitts-nevis: St. Christopher and Nevis
saint-vincent-grenadines: St. Vincent and the Grenadines
timor-leste: East Timor
-: NATO, UN, U.N., United Nations, EU, E.U., European Union, EC, EEC, European Community, European Commission, European Council, European Parliament, ASEAN, OAS, OECD, IAEA, OPEC, Arab League, League of Arab States, African Union, African Union Commission, OAU, World Bank, IMF, Quartet, Middle East Quartet, World Health Organization, UNESCO, International Atomic Energy Agency, International Committee of the Red Cross, Commonwealth, Council of Europe, OSCE, CSCE, Gulf Cooperation Council, GCC, AU, CARICOM, ECOWAS, Red Cross, Organization of American States, Organization of the Islamic Conference, OIC
`;

const capitalised = (slug: string): string =>
  slug
    .split("-")
    .map((word) => (["and", "the"].includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");

const WORDS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("\n")
    .flatMap((row): readonly (readonly [string, string])[] => {
      const at = row.indexOf(":");
      const slug = row.slice(0, at);
      const listed = row
        .slice(at + 1)
        .split(",")
        .map((word) => word.trim());
      return [capitalised(slug), ...listed].filter((word) => word !== "" && word !== "-").map((word) => [word, slug]);
    }),
);

const LONGEST = 5;

/**
 * The country or organisation whose word or words begin at a place in a list of words.
 * @returns its slug (`-` for an organisation that is no country) and how many words it took
 */
export function ownerAt(
  words: readonly string[],
  at: number,
): { readonly slug: string; readonly length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(" ");
    const slug = WORDS.get(text) ?? WORDS.get(text.replace(/['’]s?$/, ""));
    if (slug !== undefined) return { slug, length };
  }
  return undefined;
}

/** Parts of a country and powers within one, whose president or premier is not the state's. */
const REGIONS: ReadonlySet<string> = new Set(
  `Kurdish, Kurdish Regional Government, Kurdish Regional, Kurdistan Regional Government, Bosnian Serb, Quebec,
  British Columbia, Hong Kong, Chinese Communist Party, Tatarstan, Syrian Opposition Coalition, Syrian Opposition,
  Abu Dhabi, Dubai, Northern Irish, Northern Ireland, Scottish, West Berlin, UNITA, Faroese, Greenlandic, Greenland`
    .split(",")
    .map((word) => word.trim()),
);

/** The words of a place in a list that are a region's, as written. */
export function regionAt(words: readonly string[], at: number): string | undefined {
  const text = words.slice(at, at + (ownerAt(words, at)?.length ?? 0)).join(" ");
  const region = text.replace(/['’]s?$/, "");
  return REGIONS.has(region) ? region : undefined;
}
