/** Treaties of the UN collection that go by other names too, and organisations that a treaty founds, whose members are its parties. */
import { slugOf } from "../../api/id.ts";

/**
 * Number in the index, abbreviation, other names with `;` between, the organisation that it founds: name, abbreviation, Korean name;
 * `-` for none; last the treaty's own name where the index writes it otherwise.
 */
const ROWS = `
3-3|-|-|-
3-6|-|-|-
4-1|-|Genocide Convention;UN Convention on Genocide|-
4-2|ICERD|-|-
4-3|ICESCR|-|-
4-4|ICCPR|-|-
4-8|CEDAW|-|-
4-9|CAT|Torture Convention|-
4-11|CRC|-|-
4-15|CRPD|-|-
5-2|-|Refugee Convention|-
5-5|-|-|-
9-1|-|-|World Health Organization;WHO;세계보건기구
9-3|-|-|International Vaccine Institute;IVI;국제백신연구소
9-4|FCTC|-|-
10-2|-|-|African Development Bank;AfDB;-
10-4|-|-|Asian Development Bank;ADB;아시아개발은행
10-8|-|-|International Fund for Agricultural Development;IFAD;-
10-9|-|-|United Nations Industrial Development Organization;UNIDO;-
10-14|-|-|South Centre;-;-
12-1|-|-|International Maritime Organization;IMO;국제해사기구
14-6|-|-|University for Peace;UPEACE;-
18-10|-|Rome Statute|International Criminal Court;ICC;국제형사재판소
18-14|UNCAC|-|-
21-6|UNCLOS|-|International Seabed Authority;ISA;-
23-1|VCLT|-|-
25-2|-|-|Asia-Pacific Telecommunity;APT;-
26-3|CWC|Chemical Weapons Convention|Organisation for the Prohibition of Chemical Weapons;OPCW;화학무기금지기구
26-4|CTBT|-|-
26-8|ATT|-|-
27-2|-|-|-
27-7|UNFCCC|Climate Convention|-
27-8|CBD|-|-|Convention on Biological Diversity
`;

export interface FoundedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | undefined;
  readonly korean: string | undefined;
}

export interface KnownTreaty {
  readonly number: string;
  readonly name: string | undefined;
  readonly abbreviation: string | undefined;
  /** Other names. */
  readonly names: readonly string[];
  readonly founds: FoundedOrganisation | undefined;
}

const said = (text: string | undefined): string | undefined => (text === "-" || text === "" ? undefined : text);

function foundedBy(text: string): FoundedOrganisation | undefined {
  const [name, abbreviation, korean] = text.split(";").map(said);
  return name === undefined ? undefined : { id: `organisation:${slugOf(name)}`, name, abbreviation, korean };
}

/** By number. */
export const KNOWN_TREATIES: ReadonlyMap<string, KnownTreaty> = new Map(
  ROWS.trim()
    .split("\n")
    .map((row) => {
      const [number = "", abbreviation, names = "-", founds = "-", name] = row.split("|");
      const others = said(names)?.split(";") ?? [];
      return [
        number,
        { number, name, abbreviation: said(abbreviation), names: others, founds: foundedBy(founds) },
      ] as const;
    }),
);
