/** Whether a title beside a bare surname is an office of an American: the lists of chiefs of mission and principals have thousands of surnames. */
import { familyOf } from "./family.ts";

const USA = "country:USA";

export const isOfAmerica = (country: string): boolean => familyOf(country) === USA;

/** `Chief of Mission of the United States to Iraq` is a chief of mission, `Treasury Secretary` the Secretary of the Treasury. */
const plain = (office: string): string =>
  office
    .toLowerCase()
    .replace(/ of the united states\b.*/, "")
    .replace(/^(.+) secretary$/, "secretary of $1")
    .replace(" of the ", " of ")
    .trim();

/** Whether a text that gives the title can speak of whoever held the office: the same, or an ambassador as chief of mission. */
export function isThatOffice(title: string, office: string): boolean {
  const [called, held] = [plain(title), plain(office)];
  return called !== "" && (called === held || (called === "ambassador" && held === "chief of mission"));
}
