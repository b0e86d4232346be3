/** Holders of offices whose names do not tell them apart, or who came back: from the standard reference works. */

/** Country id without its kind, name (other spellings after `=`), title, first and last year or day. */
export const ROWS = `
AFG|Ashraf Ghani=Ashraf Ghani Ahmedzai=Mohamad Ashraf Ghani|President|2014|2021
AFG|Mohammed Daoud Khan=Daud|Prime Minister|1953|1963
AFG|Mohammed Daoud Khan=Daud|Prime Minister|1973|1978
ARE|Khalifa bin Zayed al-Nahyan=Khalifa bin Zayid al Nuhayyin|President|2004-11-03|2022-05-13
ARE|Mohammed bin Zayed al-Nahyan|Crown Prince|2004-11|2022
ARE|Mohammed bin Zayed al-Nahyan|President|2022-05-14|2030
ARE|Zayed bin Sultan al-Nahyan|President|1971-12|2004-11-02
ARE|Zayed bin Sultan al-Nahyan|Sheikh|1971-12|2004-11-02
ARG|Cristina Fernandez de Kirchner|President|2007-12-10|2015-12-10
ARG|Nestor Kirchner|President|2003|2007-12-09
AZE|Heydar Aliyev=Geidar Aliyev|President|1993|2003-10-30
AZE|Ilham Aliyev|President|2003-10-31|2030
BEL|Paul-Henri Spaak|Foreign Minister|1936|1966
BEN|Thomas Boni Yayi|President|2006|2016
BGD|Hasina|Prime Minister|1996-06|2001-07
BGD|Hasina|Prime Minister|2009|2024-08
BGD|Kamal Hossain|Foreign Minister|1973|1975-08
BGD|Khaleda Zia=Khaleda Ziaur Rahman|Prime Minister|1991-03|1996-03
BGD|Khaleda Zia=Khaleda Ziaur Rahman|Prime Minister|2001-10|2006-10
BGD|Mujibur Rahman|Prime Minister|1972|1975
BGD|Ziaur Rahman|President|1977|1981
BGR|Simeon Saxe-Coburg-Gotha=Saxe-Coburg|Prime Minister|2001|2005
BHR|Isa bin Salman al-Khalifa=Sulman al-Khalifa|Amir|1961|1999-03
BHR|Khalid bin Ahmed al-Khalifa|Foreign Minister|2005-10|2020
BHR|Mohammed bin Mubarak al-Khalifa|Foreign Minister|1971|2005
BIH|Alija Izetbegovic|President|1990|2000
BIH|Bakir Izetbegovic|President|2010|2018
BLR|Stanislav Shushkevich=Shuskevich|Chairman|1991-09|1994-01
BOL|Gonzalo Sanchez de Lozada|President|1993-08|1997-08
BOL|Gonzalo Sanchez de Lozada|President|2002-08|2003-10
BOL|Hugo Banzer|President|1971|1978
BOL|Hugo Banzer|President|1997|2001
BOL|Jaime Paz Zamora|President|1989-08-06|1993-08
BOL|Victor Paz Estenssoro|President|1952-04|1956-08
BOL|Victor Paz Estenssoro|President|1960-08|1964-11
BOL|Victor Paz Estenssoro|President|1985-08|1989-08-05
BRA|Arthur da Costa e Silva|President|1967|1969
BRA|Luiz Inacio Lula da Silva|President|2003|2010
BRA|Luiz Inacio Lula da Silva|President|2023|2030
BWA|Seretse Khama Ian Khama|President|2008|2018
BWA|Seretse Khama|President|1966|1980
CAN|Justin Trudeau|Prime Minister|2015|2025
CAN|Pierre Elliott Trudeau|Prime Minister|1968|1984
CHL|Arturo Alessandri|President|1920|1938
CHL|Eduardo Frei Montalva|President|1964|1970
CHL|Eduardo Frei Ruiz-Tagle|President|1994|2000
CHL|Jorge Alessandri|President|1958|1964
CHL|Sebastian Pinera|President|2010-03|2014-03
CHL|Sebastian Pinera|President|2018-03|2022-03
CHN|Deng Xiaoping=Teng Hsiao-ping|Vice Premier|1973|1983
CHN|Deng Xiaoping|Chairman|1981|1990
CHN|Hua Guofeng|Chairman|1976|1981
CHN|Hua Guofeng|Premier|1976|1980
CHN|Huang Hua|Foreign Minister|1976|1982
CHN|Li Keqiang=Li Liqiang|Premier|2013-03-15|2023-03
CHN|Li Keqiang|Prime Minister|2013-03-15|2023-03
CHN|Li Peng|Premier|1987|1998
CHN|Li Peng|Prime Minister|1987|1998
CHN|Li Xiannian|President|1983|1988
CHN|Li Zhaoxing|Foreign Minister|2003|2007
CHN|Liu He|Vice Premier|2018|2023
CHN|Wang Yi=Wang Li|Foreign Minister|2013-03|2022-12
CHN|Wu Bangguo|Chairman|2003|2013
CHN|Yang Jiechi|Foreign Minister|2007|2013
CHN|Yang Shangkun|President|1988|1993-03
COD|Joseph Kabila|President|2001-01-17|2019
COD|Laurent-Desire Kabila|President|1997|2001-01-16
COD|Mobutu Sese Seko|President|1965|1997
COL|Alberto Lleras Camargo|President|1945|1946
COL|Alberto Lleras Camargo|President|1958|1962
COL|Alfonso Lopez Michelsen|President|1974|1978
COL|Alfonso Lopez Pumarejo|President|1934|1945
COL|Andres Pastrana|President|1998|2002
COL|Carlos Lleras Restrepo|President|1966|1970
COL|Carolina Barco|Foreign Minister|2002|2006
COL|Mariano Ospina Perez|President|1946|1950
COL|Misael Pastrana Borrero|President|1970|1974
COL|Pedro Nel Ospina|President|1922|1926
COL|Virgilio Barco|President|1986|1990
CRI|Jose Figueres Ferrer|President|1953-11|1958-05
CRI|Jose Figueres Ferrer|President|1970-05|1974-05
CRI|Jose Maria Figueres Olsen|President|1994|1998
CRI|Oscar Arias Sanchez|President|1986|1990
CRI|Oscar Arias Sanchez|President|2006|2010
CRI|Rafael Angel Calderon Fournier|President|1990|1994
CRI|Rafael Angel Calderon Guardia|President|1940|1944
CYP|Makarios III|President|1960|1977
CZE|Milos Zeman|President|2013|2023
CZE|Milos Zeman|Prime Minister|1998|2002
DEU|Gerhard Schroeder (1910)|Foreign Minister|1961|1966
DEU|Gerhard Schroeder|Chancellor|1998-10|2005-11
DNK|Anders Fogh Rasmussen|Prime Minister|2001-12|2009-04-04
DNK|Lars Lokke Rasmussen|Prime Minister|2009-04-05|2011-10
DNK|Lars Lokke Rasmussen|Prime Minister|2015-06|2019-06
DNK|Poul Nyrup Rasmussen|Prime Minister|1993|2001-11
DZA|Abdelaziz Bouteflika|Foreign Minister|1963|1979
DZA|Abdelaziz Bouteflika|President|1999|2019
EGY|Abdel Fattah al-Sisi=Abdelfattah Said Elsisi=Abdel Fattah Said Alsisi|President|2014-06|2030
EGY|Ismail Fahmy|Foreign Minister|1973|1977
EGY|Nabil Fahmy|Foreign Minister|2013|2014
ESP|Juan Carlos I|King|1975|2014
ETH|Haile Selassie|Emperor|1930|1974
ETH|Meles Zenawi|Prime Minister|1995|2012
FRA|Charles de Gaulle|General|1940|1945
FRA|Charles de Gaulle|Premier|1958|1958
FRA|Charles de Gaulle|President|1944|1946
FRA|Charles de Gaulle|President|1959|1969
GAB|Ali Bongo Ondimba|President|2009-10|2023
GAB|Omar Bongo|President|1967|2009-06-08
GBR|Anthony Eden|Foreign Secretary|1935|1955
GBR|Anthony Eden|Prime Minister|1955|1957
GBR|David Miliband|Foreign Secretary|2007-06|2010
GBR|Ed Miliband|leader|2010-09-25|2015-05
GBR|Edward Heath|Prime Minister|1970-06|1974-03
GBR|Harold Wilson|Prime Minister|1964-10|1970-06
GBR|Harold Wilson|Prime Minister|1974-03|1976-04
GBR|Winston Churchill|Prime Minister|1940-05|1945-07
GBR|Winston Churchill|Prime Minister|1951-10|1955-04
GEO|Eduard Shevardnadze|Chairman|1992|1995
GEO|Eduard Shevardnadze|President|1992|2004
GIN|Sekou Toure|President|1958|1984
GRC|Andreas Papandreou|Prime Minister|1981-10|1989-07
GRC|Andreas Papandreou|Prime Minister|1993-10|1996-01
GRC|George Papandreou (1888)|Prime Minister|1963|1965
GRC|George Papandreou|Foreign Minister|1999|2004
GRC|George Papandreou|Prime Minister|2009|2011
GRC|Karolos Papoulias|Foreign Minister|1985|1996
GRC|Karolos Papoulias|President|2005|2015
GRC|Konstantinos Karamanlis|President|1980|1995
GRC|Konstantinos Karamanlis|Prime Minister|1955|1963
GRC|Konstantinos Karamanlis|Prime Minister|1974|1980
GRC|Kostas Karamanlis|Prime Minister|2004-03|2009
HTI|Rene Preval|President|1996-02|2001-02
HTI|Rene Preval|President|2006-05|2011-05
HUN|Janos Martonyi|Foreign Minister|1998-07|2002-05
HUN|Janos Martonyi|Foreign Minister|2010-05|2014-06
IND|Inder Kumar Gujral|Prime Minister|1997|1998
IND|Indira Gandhi|Prime Minister|1966|1977-03
IND|Indira Gandhi|Prime Minister|1980-01|1984-10-31
IND|Jaswant Singh|Foreign Minister|1998-12|2002-06
IND|Natwar Singh|Foreign Minister|2004-05|2005-11
IND|Pranab Mukherjee|Foreign Minister|2006-10|2009
IND|Rajiv Gandhi|Prime Minister|1984-11|1989
IND|Yashwant Sinha|Foreign Minister|2002-07|2004-05
IRL|John M. Lynch=Jack Lynch|Prime Minister|1966-11|1973-03
IRL|John M. Lynch=Jack Lynch|Prime Minister|1977-07|1979-12
IRN|Mohammad Reza Pahlavi|Shah|1941|1979
IRQ|Barham Salih|Deputy Prime Minister|2004|2009
IRQ|Barham Salih|President|2018|2022
IRQ|Faisal II|King|1939|1958
IRQ|Masoud Barzani|President|2005-06|2017-10
IRQ|Nechirvan Barzani=Nechrivan Barzani|President|2019-06|2030
IRQ|Nechirvan Barzani=Nechrivan Barzani|Prime Minister|2006-05|2009-10
IRQ|Nechirvan Barzani=Nechrivan Barzani|Prime Minister|2012-03|2019-06
IRQ|Tariq Aziz|Foreign Minister|1983|1991
ISL|Bjarni Benediktsson (1908)|Prime Minister|1963|1970
ISR|Benjamin Netanyahu|Foreign Minister|2002-11|2003-02
ISR|Benjamin Netanyahu|Prime Minister|1996-06|1999-07-06
ISR|Benjamin Netanyahu|Prime Minister|2009-03-31|2021-06-13
ISR|Benjamin Netanyahu|Prime Minister|2022-12-29|2030
ISR|Chaim Herzog|President|1983|1993
ISR|Isaac Herzog|President|2021-07-07|2030
ISR|Shimon Peres|Foreign Minister|1986-10|1988-12
ISR|Shimon Peres|Foreign Minister|1992-07|1995-11
ISR|Shimon Peres|Foreign Minister|2001-03|2002-11
ISR|Shimon Peres|President|2007-07|2014
ISR|Shimon Peres|Prime Minister|1984|1986
ISR|Shimon Peres|Prime Minister|1995-11|1996-06
ISR|Yitzhak Rabin|Prime Minister|1974-06|1977
ISR|Yitzhak Rabin|Prime Minister|1992-07|1995-11-04
ITA|Aldo Moro|Prime Minister|1963-12|1968-06
ITA|Aldo Moro|Prime Minister|1974-11|1976-07
ITA|Amintore Fanfani|Prime Minister|1954|1954
ITA|Amintore Fanfani|Prime Minister|1958-07|1959-02
ITA|Amintore Fanfani|Prime Minister|1960-07|1963-06
ITA|Amintore Fanfani|Prime Minister|1982-12|1983-08
ITA|Amintore Fanfani|Prime Minister|1987-04|1987-07
ITA|Benito Mussolini|Prime Minister|1922|1943
ITA|Giovanni Leone|President|1971|1978
ITA|Romano Prodi|Prime Minister|1996-05|1998-10
ITA|Romano Prodi|Prime Minister|2006-05|2008-05
ITA|Silvio Berlusconi|Prime Minister|1994-05|1995-01
ITA|Silvio Berlusconi|Prime Minister|2001-06|2006-05
ITA|Silvio Berlusconi|Prime Minister|2008-05|2011-11
JOR|Abdullah II|King|1999-02-07|2030
JOR|Abdullah I|King|1946|1951
JOR|Hassan bin Talal|Crown Prince|1965|1999-01
JOR|Hussein|King|1952|1999-02-07
JOR|Samir Rifai|Prime Minister|1956|1956
JOR|Samir Rifai|Prime Minister|1958-05|1959-05
JOR|Zaid Rifai|Prime Minister|1973|1989
JPN|Hirofumi Nakasone|Foreign Minister|2008|2009
JPN|Hirohito|Emperor|1926|1989-01-07
JPN|Ichiro Hatoyama|Prime Minister|1954|1956
JPN|Iichiro Hatoyama|Foreign Minister|1976|1977
JPN|Kakuei Tanaka|Prime Minister|1972|1974-12-09
JPN|Kiichi Miyazawa|Foreign Minister|1974|1976
JPN|Kiichi Miyazawa|Prime Minister|1991|1993
JPN|Makiko Tanaka|Foreign Minister|2001|2002
JPN|Shintaro Abe|Foreign Minister|1982|1986
JPN|Shinzo Abe|Prime Minister|2006-09|2007-09
JPN|Shinzo Abe|Prime Minister|2012-12|2020-09
JPN|Takeo Fukuda|Prime Minister|1976|1978
JPN|Taro Kono|Foreign Minister|2017|2019
JPN|Yasuhiro Nakasone|Prime Minister|1982|1987
JPN|Yasuo Fukuda|Prime Minister|2007|2008
JPN|Yohei Kono|Foreign Minister|1994-06|1996-01
JPN|Yohei Kono|Foreign Minister|1999-10|2001-04
JPN|Yukio Hatoyama|Prime Minister|2009|2010
KEN|Jomo Kenyatta|President|1964|1978
KEN|Uhuru Kenyatta|President|2013|2022
KGZ|Askar Akaev=Akyev|President|1990-10|2005-03
KHM|Hun Sen|Prime Minister|1985|2023
KHM|Norodom Sihanouk|King|1941|2004
KHM|Norodom Sihanouk|Prince|1955|1993
KOR|Kim Dae-jung|President|1998-02-25|2003-02-24
KOR|Kim Jong-pil=Chong Pil Kim|Prime Minister|1971|1975
KOR|Kim Jong-pil=Chong Pil Kim|Prime Minister|1998|2000
KOR|Kim Sang-hyup|Prime Minister|1982-09|1983-10
KOR|Kim Yong-sam|President|1993|1998-02-24
KOR|Lee Myung-bak|President|2008-02-25|2013-02-24
KOR|Park Chung Hee|President|1961|1979
KOR|Park Geun-hye|President|2013|2017
KOR|Roh Moo-hyun|President|2003-02-25|2008-02-24
KOR|Roh Tae-woo|President|1988|1993-02-24
KOR|Yoo Chong-ha|Foreign Minister|1996-11|1998-03
KOR|Yu Myung-hwan|Foreign Minister|2008|2010
KWT|Jabir al-Ahmad al-Sabah|Amir|1977-12-31|2006-01-14
KWT|Mohammad Sabah al-Salim al-Sabah|Foreign Minister|2003-07|2011
KWT|Nasser al-Mohammad al-Ahmad al-Sabah|Prime Minister|2006-02|2011
KWT|Saad al-Abdullah al-Sabah|Prime Minister|1978|2003-07
KWT|Sabah al-Ahmad al-Sabah|Amir|2006-01-29|2020
KWT|Sabah al-Ahmad al-Sabah|Foreign Minister|1963|2003
KWT|Sabah al-Ahmad al-Sabah|Prime Minister|2003-07|2006-01
KWT|Sabah al-Khalid al-Sabah|Foreign Minister|2011-10|2019
KWT|Sabah al-Salim al-Sabah|Amir|1965|1977-12-30
LBN|Amin Gemayel|President|1982-09-23|1988
LBN|Nabih Berri|Speaker|1992|2030
LBN|Rafiq Hariri|Prime Minister|1992-10|1998-12
LBN|Rafiq Hariri|Prime Minister|2000-10|2004-10
LBN|Saad Hariri|Prime Minister|2009-11|2011-06
LBN|Saad Hariri|Prime Minister|2016-12|2020-01
LBR|William V.S. Tubman|President|1944|1971
MAR|Hassan II|King|1961|1999-07
MAR|Mohammed VI|King|1999-07-23|2030
MAR|Mohammed V|King|1955|1961-02-26
MAR|Taieb Fassi Fihri=Fassi-Fihri=Fahri Fihri|Counselor|2012|2020
MAR|Taieb Fassi Fihri=Fassi-Fihri=Fahri Fihri|Foreign Minister|2007-10|2012-01
MEX|Jose Lopez Portillo|President|1976|1982
MEX|Miguel Aleman|President|1946|1952
MHL|Hilda C. Heine|President|2016-01|2020-01
MHL|Hilda C. Heine|President|2024-01|2028
MKD|Branko Crvenkovski|Prime Minister|1992-09|1998-11
MKD|Branko Crvenkovski|Prime Minister|2002-11|2004-05
MLI|Dioncounda Traore|Foreign Minister|1994|1997
MNE|Milo Djukanovic|President|1998|2002
MNE|Milo Djukanovic|President|2018-05|2023-05
MOZ|Armando Guebuza=Ermando Emilio Guebuza|President|2005-02|2015-01
MUS|Aneerood Jugnauth|Prime Minister|1982-06|1995-12
MUS|Aneerood Jugnauth|Prime Minister|2000-09|2003-09-29
MUS|Aneerood Jugnauth|Prime Minister|2014-12|2017-01
MUS|Navinchandra Ramgoolam|Prime Minister|1995-12|2000-09
MUS|Navinchandra Ramgoolam|Prime Minister|2005-07|2014-12
MUS|Navinchandra Ramgoolam|Prime Minister|2024-11|2030
MUS|Pravind Kumar Jugnauth|Prime Minister|2017|2024
MUS|Seewoosagur Ramgoolam|Prime Minister|1968|1982
MWI|Hastings Kamuzu Banda|President|1966|1994
MWI|Joyce Banda|President|2012|2014
MYS|Najib Razak=Najib ben Abdul Razak=Mohd Najib Razak=Mohd Najid Razak|Prime Minister|2009|2018
MYS|Tunku Abdul Rahman=Rahman|Prime Minister|1957|1970
NAM|Hifikepunye Pohamba=Hilikepunye Lucas Pohamba=Hifike Pohamba|President|2005|2015
NGA|Olusegun Obasanjo|General|1976|1979
NGA|Olusegun Obasanjo|President|1976|1979
NGA|Olusegun Obasanjo|President|1999|2007
NIC|Anastasio Somoza Debayle|President|1967|1979
NIC|Anastasio Somoza Garcia|President|1937|1956
NIC|Luis Somoza Debayle|President|1956|1963
NLD|Juliana|Queen|1948|1980
OMN|Qaboos bin Said|Sultan|1970|2020-01-10
PAK|Benazir Bhutto|Prime Minister|1988-12|1990-08
PAK|Benazir Bhutto|Prime Minister|1993-10|1996-11
PAK|Liaquat Ali Khan|Prime Minister|1947|1951
PAK|Mohammed Ali Bogra=Mohammed Ali|Prime Minister|1953|1955-08-11
PAK|Nawaz Sharif|Prime Minister|1990-11|1993-07
PAK|Nawaz Sharif|Prime Minister|1997-02|1999-10
PAK|Nawaz Sharif|Prime Minister|2013-06|2017-07
PAK|Sartaj Aziz|Foreign Minister|1998|1999
PAK|Shah Mahmood Qureshi|Foreign Minister|2008-03|2011-02
PAK|Shah Mahmood Qureshi|Foreign Minister|2018-08|2022-04
PAK|Shaukat Aziz|Prime Minister|2004|2007
PAK|Zulfikar Ali Bhutto|President|1971|1973
PAK|Zulfikar Ali Bhutto|Prime Minister|1971|1977
PAN|Arnulfo Arias|President|1940|1951
PAN|Harmodio Arias|President|1932|1936
PAN|Martin Torrijos|President|2004|2009
PAN|Omar Torrijos Herrera|General|1968|1981
PAN|Roberto F. Chiari|President|1949|1949
PAN|Roberto F. Chiari|President|1960-10|1964-09
PAN|Rodolfo Chiari|President|1912|1912
PAN|Rodolfo Chiari|President|1924|1928
PER|Javier Prado|Foreign Minister|1904|1906
PER|Jose Pardo|President|1904|1908
PER|Manuel Prado=Prado Ugarteche|President|1939|1945
PER|Manuel Prado=Prado Ugarteche|President|1956|1962
PHL|Benigno Aquino 3rd|President|2010|2016
PHL|Corazon C. Aquino|President|1986|1992
PHL|Diosdado Macapagal|President|1961|1965
PHL|Ferdinand Marcos Jr.|President|2022|2028
PHL|Ferdinand Marcos|President|1965|1986
POL|Donald Tusk|Prime Minister|2007-11|2014-09
POL|Donald Tusk|Prime Minister|2023-12|2027
POL|Jaroslaw Kaczynski|Prime Minister|2006|2007
POL|Lech Kaczynski|President|2005|2010
POL|Radoslaw Sikorski|Foreign Minister|2007-11|2014-09
POL|Radoslaw Sikorski|Foreign Minister|2023-12|2027
PRT|Mario Alberto Lopes Soares=Mario Soares|Prime Minister|1976-07|1978-08
PRT|Mario Alberto Lopes Soares=Mario Soares|Prime Minister|1983-06|1985-11
PRY|Alfredo Stroessner|President|1954|1989
QAT|Hamad bin Jassim al-Thani|Foreign Minister|1992|2013
QAT|Hamad bin Jassim al-Thani|Prime Minister|2007|2013
QAT|Hamad bin Khalifa al-Thani|Amir|1995|2013-06-24
QAT|Mohammed bin Abdulrahman al-Thani|Foreign Minister|2016|2030
QAT|Tamim bin Hamad al-Thani|Amir|2013-06-25|2030
QAT|Tamim bin Hamad al-Thani|Crown Prince|2003|2013-06-24
ROU|Ion Iliescu|President|1989-12|1996-11
ROU|Ion Iliescu|President|2000-12|2004-12
RUS|Igor Ivanov|Foreign Minister|1998|2004-03
RUS|Sergei Ivanov|Defense Minister|2001|2007
RUS|Vladimir Putin|President|2000|2008-05-06
RUS|Vladimir Putin|President|2012-05-07|2030
SAU|Abdulaziz Ibn Saud|King|1932|1953-11-08
SAU|Abdullah bin Abdulaziz|Crown Prince|1982|2005-07
SAU|Abdullah bin Abdulaziz|King|2005-08|2015-01-23
SAU|Fahd|Crown Prince|1975|1982-06
SAU|Fahd|King|1982-06|2005
SAU|Faisal bin Abdulaziz|King|1964-11-02|1975-03-25
SAU|Mohammed bin Salman|Crown Prince|2017-06-21|2030
SAU|Salman bin Abdulaziz|King|2015-01-23|2030
SAU|Saud al-Faisal|Foreign Minister|1975-10|2015-04
SAU|Saud bin Abdulaziz|King|1953-11-09|1964-11-01
SGP|Goh Chok Tong|Prime Minister|1990-11-28|2004-08-11
SGP|Lee Hsien Loong|Prime Minister|2004-08-12|2024
SGP|Lee Kuan Yew|Prime Minister|1959|1990
SVN|Janez Jansa|Prime Minister|2004-12|2008-11
SVN|Janez Jansa|Prime Minister|2012-02|2013-03
SVN|Janez Jansa|Prime Minister|2020-03|2022-05
SWE|Carl XVI Gustaf|King|1973|2030
SYR|Bashar al-Assad|President|2000-07-17|2024
SYR|Hafez al-Assad|President|1971|2000-06-10
TGO|Gnassingbe Eyadema|President|1967|2005
THA|Prem Tinsulanonda|Prime Minister|1980|1988
THA|Thaksin Shinawatra|Prime Minister|2001|2006
THA|Yingluck Shinawatra|Prime Minister|2011|2014
TJK|Emomali Rahmon=Emomali Rakhmonov|President|1994|2030
TLS|Jose Alexander Gusmao=Xanana Gusmao|President|2002|2007
TLS|Jose Alexander Gusmao=Xanana Gusmao|Prime Minister|2007|2015
TTO|Eric Williams|Prime Minister|1962|1981
TUR|Ismet Inonu|President|1938|1950
TUR|Ismet Inonu|Prime Minister|1961|1965
TUR|Suleiman Demirel=Suleyman Demirel|Prime Minister|1965-10|1971-03
TUR|Suleiman Demirel=Suleyman Demirel|Prime Minister|1975-03|1977-12
TUR|Suleiman Demirel=Suleyman Demirel|Prime Minister|1979-11|1980-09
TUR|Suleiman Demirel=Suleyman Demirel|Prime Minister|1991-11|1993-05
TWN|Chiang Kai-shek|President|1950|1975
TZA|Julius K. Nyerere|President|1962|1985
TZA|Julius K. Nyerere|Prime Minister|1961|1962
URY|Jorge Batlle|President|2000|2005
URY|Julio Maria Sanguinetti|President|1985-03|1990-03
URY|Julio Maria Sanguinetti|President|1995-03|2000-03
URY|Luis Batlle Berres|President|1947|1959
UZB|Abdulaziz Kamilov|Foreign Minister|1994|2003
UZB|Abdulaziz Kamilov|Foreign Minister|2012|2022
VEN|Carlos Andres Perez|President|1974|1979-03
VEN|Carlos Andres Perez|President|1989-02|1993
VEN|Rafael Caldera|President|1969|1974-03
VEN|Rafael Caldera|President|1994-02|1999
VNM|Nguyen Minh Triet|President|2006|2011
XKX|Hashim Thaci=Faci|Prime Minister|2008|2014
YEM|Ali Abdallah Salih|President|1978|2012
ZAF|Jacob Zuma|President|2009|2018
ZAF|Nkosazana Dlamini-Zuma|Foreign Minister|1999|2009
ZAF|Pieter W. Botha|Prime Minister|1978|1984
ZAF|Roelof F. Botha|Foreign Minister|1977|1994
ZMB|Rupiah Banda|President|2008|2011
republic-of-china-1949|Chiang Kai-shek|Generalissimo|1928|1950
republic-of-china-1949|Chiang Kai-shek|President|1928|1950
soviet-union-1991|Andrei Gromyko|Foreign Minister|1957|1985
soviet-union-1991|Eduard Shevardnadze|Foreign Minister|1985|1991
soviet-union-1991|Stanislav Shushkevich=Shuskevich|Chairman|1991-09|1991-12
`;
