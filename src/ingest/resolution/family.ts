/** States that one career can span: successors under one name, and the halves of what was or became one country. */

const SUCCESSORS: readonly (readonly string[])[] = [
  ["soviet-union-1991", "RUS"],
  ["west-germany-1990", "DEU"],
  ["czechoslovakia-1992", "czechoslovakia", "CZE"],
  ["yugoslavia", "yugoslavia-1992", "SRB", "serbia-montenegro"],
];
const families = new Map<string, string>(
  SUCCESSORS.flatMap((ids) => ids.map((id) => [`country:${id}`, `country:${ids[0]}`] as const)),
);

/** What stands for a country and the states whose careers run on in it. */
export function familyOf(country: string): string {
  const known = families.get(country);
  if (known !== undefined) return known;
  const made = country.replace(
    /^country:(yemen|vietnam|south-vietnam|north-vietnam|china|korea)[a-z0-9-]*$/,
    (_, name: string) =>
      `country:${name.includes("vietnam") ? "VNM" : name === "yemen" ? "YEM" : name === "china" ? "CHN" : "KOR"}`,
  );
  families.set(country, made);
  return made;
}
