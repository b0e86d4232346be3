/** The presidents of the United States with the days on which they took and left office, so that a trip or visit knows its host. */

export interface President {
  /** The Historian's slug. */
  readonly slug: string;
  readonly name: string;
  readonly surname: string;
  /** ISO 8601; the successor took office on the day the predecessor left. */
  readonly from: string;
  readonly to?: string;
}

const ROWS = `
lincoln-abraham|Abraham Lincoln|Lincoln|1861-03-04|1865-04-15
johnson-andrew|Andrew Johnson|Johnson|1865-04-15|1869-03-04
grant-ulysses-s|Ulysses S. Grant|Grant|1869-03-04|1877-03-04
hayes-rutherford-b|Rutherford B. Hayes|Hayes|1877-03-04|1881-03-04
garfield-james-a|James A. Garfield|Garfield|1881-03-04|1881-09-19
arthur-chester-a|Chester A. Arthur|Arthur|1881-09-19|1885-03-04
cleveland-grover|Grover Cleveland|Cleveland|1885-03-04|1889-03-04
harrison-benjamin|Benjamin Harrison|Harrison|1889-03-04|1893-03-04
cleveland-grover|Grover Cleveland|Cleveland|1893-03-04|1897-03-04
mckinley-william|William McKinley|McKinley|1897-03-04|1901-09-14
roosevelt-theodore|Theodore Roosevelt|Roosevelt|1901-09-14|1909-03-04
taft-william-howard|William Howard Taft|Taft|1909-03-04|1913-03-04
wilson-woodrow|Woodrow Wilson|Wilson|1913-03-04|1921-03-04
harding-warren-g|Warren G. Harding|Harding|1921-03-04|1923-08-02
coolidge-calvin|Calvin Coolidge|Coolidge|1923-08-02|1929-03-04
hoover-herbert-c|Herbert C. Hoover|Hoover|1929-03-04|1933-03-04
roosevelt-franklin-d|Franklin D. Roosevelt|Roosevelt|1933-03-04|1945-04-12
truman-harry-s|Harry S. Truman|Truman|1945-04-12|1953-01-20
eisenhower-dwight-d|Dwight D. Eisenhower|Eisenhower|1953-01-20|1961-01-20
kennedy-john-f|John F. Kennedy|Kennedy|1961-01-20|1963-11-22
johnson-lyndon-b|Lyndon B. Johnson|Johnson|1963-11-22|1969-01-20
nixon-richard-m|Richard M. Nixon|Nixon|1969-01-20|1974-08-09
ford-gerald-r|Gerald R. Ford|Ford|1974-08-09|1977-01-20
carter-jimmy|Jimmy Carter|Carter|1977-01-20|1981-01-20
reagan-ronald|Ronald Reagan|Reagan|1981-01-20|1989-01-20
bush-george-h-w|George H.W. Bush|Bush|1989-01-20|1993-01-20
clinton-william-j|William J. Clinton|Clinton|1993-01-20|2001-01-20
bush-george-w|George W. Bush|Bush|2001-01-20|2009-01-20
obama-barack|Barack Obama|Obama|2009-01-20|2017-01-20
trump-donald-j|Donald J. Trump|Trump|2017-01-20|2021-01-20
biden-joseph-r|Joseph R. Biden|Biden|2021-01-20|2025-01-20
trump-donald-j|Donald J. Trump|Trump|2025-01-20|
`;

export const PRESIDENTS: readonly President[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [slug = "", name = "", surname = "", from = "", to = ""] = row.split("|");
    return { slug, name, surname, from, ...(to !== "" && { to }) };
  });

/** Who was president on a day; on a day of change, the one who leaves, since visits begin before noon no more than after it. */
export const presidentOn = (day: string): President | undefined =>
  PRESIDENTS.find(({ from, to }) => from <= day && (to === undefined || day <= to));

/** The president of that surname who was in office on the day, or nearest to it. */
export function presidentNamed(surname: string, day: string): President | undefined {
  const year = Number(day.slice(0, 4));
  const away = ({ from, to = "9999" }: President) =>
    Math.max(0, Number(from.slice(0, 4)) - year, year - Number(to.slice(0, 4)));
  return PRESIDENTS.filter((president) => president.surname === surname).sort((a, b) => away(a) - away(b))[0];
}
