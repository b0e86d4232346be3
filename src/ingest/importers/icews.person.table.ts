/**
 * Persons among the names of ICEWS that say no role, reviewed by hand: the country that they act for (`-` where it is not clear),
 * then names with `|` between. `=` adds other spellings of the same person, `@` the Historian's slug of one who has it.
 */
export const PERSON_ROWS = `
- A. Aziz=Sheikh A. Aziz|A.K. Singh|A.P. Sharma|Abdirahman Said Mohamed|Abdukahhor Tuhtayev|Abdul Aziz
- Abdul Hamid|Abdul Kadir|Abdul Karim Tunda|Abdur Rahman=Shaikh Abdur Rahman|Abraham Abraham|Abu Bakar Siddique
- Abu Solaiman|Abu Talha|Abu al-Walid|Adel Abdel-Hamid|Adrian Edwards|Ahmad Mohamed Ibrahim|Alan Wilson
- Alex Pereira|Ali Mahmoud Abdel Rasoul|Ali Sayyid Abdullah|Amadou Diallo|Amanullah Khan|Ambrose Mammadi
- Amit Kumar|Andres Velasquez|Andrew Yang|Anil Sharma|Armando Sanchez Gomez|Arnaldo Chefo|Ashok Kumar|Avtar Singh
- Azam Khan|B. Somashekar|Baldev Singh|Balwinder Singh|Bashir Ahmed|Bhinderjit Singh|Boris Chochiyev|Brad Adams
- C.S. Singh|Carlos Calju|Carlos Costa|Carlos M. Hernández López|Charanjit Singh|Charles Chen|Chen Wei
- Christopher Nelson|Dahir Riyale Kahin|Dalbir Singh|Daniela Svecová|Darbara Singh|Darshan Singh|David Clark
- David Giles|Dhirendra Sharma|Dinesh Sharma|Dzhokhar Tsarnaev|Elvin James|Eslam Khatami|Farhan Haq|Fawaz al-Itan
- Fernando Gonzalez|Fernando Herrero|Gavin O'Reilly|George O'Toole|Gerardo Hernández|Giuseppe Morabito|Haider Ali
- Hamid Raja|Hamid=Sheikh Hamid|Han Guk Kong Goon|Hazrat Hossayn Mashreqiwal|He Yong|Horacio Gonzalez|J.P. Sharma
- Jack Dempsey|Jagdish Singh|Jaspal Singh|Jian Yu|John Campbell|John Walsh|Jorge Mejia|Jose Luis de Matos
- Kamran Khan|Karl Angell|Kathy Gannon|Khair Mundos|Kulwant Singh|L.V. Singh|Lal Singh|Lamure Latour|Li Lindong
- Li Meng|Louis Bapes|Luis Alberto Kouri|Luis Pérez Ortiz|M.M.U. Farooq|M.R. Sharma|M.S. Sharif|M.Y. Malik
- Mamadou Diop|Marcio Cuevas|Maria Duarte|Mario Das Neves|Masood Ahmed|Michael Brown|Mohamed Ahmed|Mohamed Hassad
- Mohamed Rukara|Mohammad Daoud|Mohan Kumar|Moussa Toybou|Muhammad Ameen|Mzukisi Fatyela|Oscar Perez
- Osman Mohammed Omar|Ousmane Zongo|Paul Gallagher|Peter Chan|Peter Foster|Pranjal Yadav|R. Mishra|R.K. Singh
- R.P. Singh|R.S. Sodhi|Radovan Krejcir|Rajinder Singh|Riaz Ahmed|Ricardo Gonzalez|Robert Hughes|Robert McDonald
- Rodolfo Anibal Garcia|Romeo Nanta|S.P. Singh|S.S. Sandhu|Said Barkat|Samba Faal|Santos Edelmar Lopez
- Sarah Leah Whitson|Sergey Bagapsh|Sergio Morales|Sergio Peña Mendoza|Shahid Khan|Stephen Davis|Sunil Kumar
- Suresh Arora|Suresh Kumar|Syed Ahmed|Tamerlan Tsarnaev|Umar Farooq|Umar Manko|Victor Montiglio|Vijay Sharma
- Vilma Reyes|Vladimir Vladimirov|William Chandler|William Juana Smith|Yen Ming|Zaheerul Islam|Zhao Shijun
AFG Abdullah Abdullah|Ahmad Wali Karzai|Ahmad Zia Abdulzai|Ali Ahmad Jalili|Ashraf Ghani Ahmadzai
AFG Bismillah Khan Mohammadi|Emal Faizi|Gulbuddin Hekmatyar|Hashmat Stanikzai|Hedayat Amin Arsala
AFG Mohamad Hanif Atmar|Mohammad Mohaqiq|Mohammed Qasim Fahim|Mohammed Zahir Shah|Nur Ahmad Nikbakht
AFG Qotboddin Helal|Sayed Fazlollah Wahidi|Sher Mohammad Karimi|Toryalai Wesa|Yunus Qanuni|Zabihollah Mojahed
AFG Zalmai Rassoul
AGO Afonso Pedro Canga|Aguinaldo Jaime|Alcides Sakala Simões|Antonio Paulo Kassoma|Armando da Cruz Neto
AGO Candida Celeste da Silva|Genoveva Lino|Guilhermina Contreiras da Costa Prata|Joao Miranda
AGO Jose de Lima Massano|João Baptista Kussumua|João Manuel Gonçalves Lourenço=Joao Lourenco|Kundy Pahiama
AGO Manuel Augusto|Manuel Nunes Júnior|Mauro Borges|Nelson Cosme|Rosa Pacavira|Ângelo de Barros Veiga Tavares
ALB Fatmir Mediu|Flamur Noka|Gjergj Lezhja|Lulzim Basha|Niko Peleshi|Saimir Tahiri|Sali Berisha|Shkelqim Cani
ALB Sokol Olldashi
AND Gilbert Saboya Sunyé
ARE Mohammed bin Zayed Al Nahyan=Sheikh Mohammed bin Zayed Al Nahyan|Sultan Ahmed bin Sulayem
ARE Sultan bin Saeed Al Mansouri
ARG Agustín Rossi|Alberto Dalla Via|Alberto Fernández|Alberto Nisman|Alejandro Collia|Alfonso Prat Gay
ARG Alicia Castro|Alicia Ciciliani|Angel Luis D'Elia|Axel Kicillof|Carlos Kauffmann|Carlos Saul Menem
ARG Carlos Stornelli|Carlos Álvarez|Claudio Lozano|Cristina Fernández de Kirchner|Daniel Giacomino|Daniel Scioli
ARG Débora Giorgi|Eduardo Buzzi|Eduardo Sigal|Fernando de la Rúa|Francisco de Narvaez Steuer|Gerardo Pollicita
ARG Guillermo Moreno|Horacio González|Hugo Moyano|Humberto Schiavoni|Héctor Méndez|Isabel Peron
ARG Javier Gonzalez Fraga|Jorge Arguello|Jorge Landau|José Luis Machinea|Juan Carlos Romero|Juan Manuel Urtubey
ARG Julio Cobos|Lazarus Baez|Leopoldo Galtieri|Luis Beder Herrera|Luis Gerez|Luis Zamora|Manuel Garrido
ARG Maria Servini de Cubria|Mariano Ferreyra|Mauricio Macri|Milton Zuanazzi Sergio Silveira|Norman Quijano
ARG Omar Chabán|Rafael Antonio Bielsa|Raul Alfonsin|Raúl Granillo Ocampo|Ricardo Echegaray|Sergio Massa
ARM Arman Kirakosyan|Armen Danielyan|Davit Tonoyan|Gagik Harutyunyan|Gagik Tsarukyan|Karen Andreasyan
ARM Nikol Pashinyan|Seyran Ohanyan|Vache Gabrielyan
AUS Alexander Downer|Andrew Robb|Angus Houston|Antony Harold Curties Windsor=Antony Harold Curties "Tony" Windsor
AUS Barnaby Joyce|Bob Hawke|Brendan O'Connor|Campbell Newman|Chris Bowen|Chris Evans|Christine Milne|Clover Moore
AUS David Bartlett|David Crisafulli|David Hawker|Denis Napthine|Gareth Evans|Gary Quinlan|Geoff Gallop
AUS Gladys Berejiklian|Gough Whitlam|Ian Macdonald|Jack Snelling|Jake Bilardi|Jayant Patel|Jeff Seeney|Jim Molan
AUS John Faulkner|John Howard|Julia Gillard|Julian Paul Assange|Julie Bishop|Junaid Thorne|Kevin Rudd
AUS Lawrence Springborg|Malcolm Bligh Turnbull|Marise Payne|Mike Rann|Musa Cerantonio|Nguyen Tuong Van
AUS Nicholas Hugh Minchin|Nicholas Xenophon=Nicholas "Nick" Xenophon|Pauline Hanson|Peter Costello|Peter Greste
AUS Peter Reith|Peter Russo=Solicitor Peter Russo|Peter Ryan|Philip Alston|Philip Ruddock|Robert Hill
AUS Robert McClelland|Sarah Hanson-Young|Simon Lalong|Stephen Keim|Steven Marshall|Sue-Ellen Kovack
AUS Tanya Plibersek|Tim Nicholls|Troy Buswell|Warren Truss|Will Hodgman
AUT Christoph Strasser|Ewald Nowotny|Hannes Swoboda|Heinz Fischer|Herwig van Staa|Reinhold Mitterlehner
AUT Sebastian Kurz|Ursula Haubner|Werner Faymann|Wolfgang Schüssel
AZE Ali Karimli|Aydin Aliyev|Elmar Mammadyarov|Heydar Aliyev|Hijran Huseynova|Ilham Aliyev|Kamaladdin Heydarov
AZE Leyla Yunus|Natig Aliyev|Shahin Mustafayev|Zakir Hasanov
BDI Antoinette Batumubwira|Edouard Nduwimana|Frédéric Bamvuginyumvira|Léonard Nyangoma|Pascal Barandagiye
BDI Pierre Nkurunziza
BEL Albert II|Elio Di Rupo|Fientje Moerman|Herman Van Rompuy|Jan Jambon|Koen Geens|Kris Peeters|Patrick Dewael
BEL Vivianne Blanlot
BEN Léhady Vinagnon Soglo
BFA Boureima Badini|Jean Gustave Sanon|Mogho Naba|Paul Kaba Thieba
BGD A.S.S. Hannan Shah|Abdul Main Khasru|Amir Hossain Amu|Badiur Rahman|C.M. Shafi Sami|Dilip Barua|Fazlul Huq
BGD Kamal Hossain|Kamal Uddin Ahmed|Lutfozzaman Babar|Mahbubur Rahman|Manjurul Ahsan Khan|Mashiur Rahman
BGD Meer Mohammad Nasiruddin|Nazmul Huda=Information Minister Huda|Nur Hossain|Raushan Ershad|Ruhul Kabir Rizvi
BGD Saber Hossain Chowdhury|Saidur Rahman|Saifur Rahman|Shamsul Islam Khan|Sheikh Hasina Wajed
BGD Syed Ashraful Islam|Zillur Rahman
BGR Daniel Mitov|Daniela Bobeva|Delyan Peevski|Dragomir Stoynev|Ekaterina Zaharieva|Georgi Purvanov
BGR Ivaylo Moskovski|Lyutvi Mestan|Meglena Kuneva|Milen Velchev|Mina Andreeva|Nikolay Nenchev|Nikolina Angelkova
BGR Ognyan Gerdzhikov|Roumyana Buchvarova|Solomon Passy|Tomislav Donchev|Tsvetlin Yovchev|Vladislav Goranov
BGR Volen Siderov
BHR Abdullatif bin Rashid Al-Zayani|Ali Salman=Sheikh Ali Salman
BHR Hamad bin Isa al Khalifah=Sheikh Hamad bin Isa al Khalifah|Ibrahim Al Khalifa=Shaikh Ibrahim  Al Khalifa
BHR Khalid bin Ali Al Khalifa|Mohammed Bin Essa Al-Khalifa=Shaikh Mohammed Bin Essa Al-Khalifa
BIH Adnan Terzic|Dragan Mektic|Fadil Novalic|Milan Jelic|Mladen Ivanic|Muhamed Ibrahimovic|Pero Bukejlovic
BIH Selmo Cikotic|Zekerijah Osmic
BLR Ales Mikhalevich|Alexander Lukashenko|Andrei Kobyakov|Syarhey Sidorski|Vladimir Makei
BLZ Assad Shoman
BOL Abel Mamani|Armando Loaiza|David Choquehuanca|Eduardo Rodríguez|Evo Morales|Felipe Quispe|Jaime Paz
BOL Juan del Granado|Julio Terrazas|Martin Esparza|Reymi Ferreira|Rubén Costas|Rubén Saavedra|Sacha Llorenti
BOL Walker San Miguel|Álvaro García
BRA Aldemir Bendine|Aloysio Nunes Ferreira Filho|Antero Paes de Barros Neto|Anthony Garotinho
BRA Antonio Cezar Peluso|Carlos Alberto Libanio Christo|Cláudio Lembo|Edison Lobão|Eduardo Brandão de Azeredo
BRA Fernando Gabeira|Fernando Henrique Cardoso|Garibaldi Alves|Gilberto Carvalho|Gilberto Kassab
BRA Gilberto Passos Gil Moreira|Jader Barbalho Fontenelle|Joaquim Barbosa|Jorge Amado|José Alencar Gomes da Silva
BRA José Dirceu de Oliveira e Silva|José Osmar Serraglio|João Paulo Cunha|Luciano Coutinho
BRA Luiz Felipe de Seixas Correa|Luiz Fernando Corrêa|Luiz Gushiken|Luiz Inacio Lula Da Silva|Marcelo Baumbach
BRA Marco Aurélio Garcia|Marcos Willians Herbas Camacho=Marcos "Marcola" Willians Herbas Camacho
BRA Nelson Azevedo Jobim|Nelson Barbosa|Paulo Antonio Skaf|Paulo Fernando da Costa Lacerda|Reinhold Stephanes
BRA Roberto Amaral|Roberto Azevedo|Sérgio de Oliveira Cabral Santos Filho|Tobias Nobrega|Valdemar Costa Neto
BRB Freundel Jerome Stuart|Mia Mottley
BRN Al-Muhtadee Billah
BTN Jigme Khesar Namgyal Wangchuk|Khandu Wangchuk|Kinzang Dorji
BWA Biggie Butale|Daniel Kwelagobe|Kenneth Matambo|Kesitegile Gobotswang|Lobatse Nehemiah Modubule|Moeti Mohwasa
BWA Mokgweetsi Masisi|Nonofo Molefhi|Ntau Letebele|Phandu Skelemani|Wisdom Lopa
CAF Ange-Félix Patassé|Aristide Sokambi|François Bozizé
CAN Anne McLellan|Bill Morneau|Bob Paulson|Chris Alexander|Christine Susan Stewart|Chrystia Freeland
CAN Donald J. Johnston|Doug Ford|Jason Kenney|Joanne Liu|Joe Oliver|John Baird|Justin Trudeau|Kathleen Wynne
CAN Lawrence Cannon|Michael Zehaf-Bibeau|Mike Harris|Nathan Cirillo|Philippe Couillard|Ric McIver|Scott Brison
CAN Susan Fennell|Sylvain Gaudreault|Tim Hudak|Vic Toews|Yves-Fran Francois Blanchet
CHE Didier Burkhalter|Hans-Rudolf Merz|Peter Maurer|Samuel Schmid
CHL Alejandro Ferreiro|Andrés Allamand|Andrés Chadwick|Andrés Velasco|Augusto Pinochet|Cecilia Morel
CHL Francisco Chahuán|Guillermo Garin|Heraldo Muñoz|José Miguel Insulza|José Miguel Vivanco|Juan Antonio Coloma
CHL Juan Gabriel Valdés|Patricio Rosende|Patricio Walker|Ricardo Lagos Weber|Roberto Ampuero|Sebastián Piñera
CHL Víctor Pérez
CHN Ai Weiwei|Chang Wanquan|Chen Bingde|Chen Deming|Chen Guangcheng|Chen Zhili|Cheng Guoping|Cui Tiankai
CHN Fan Changlong|Fang Fenghui|Geng Yansheng|He Guoqiang|Hu Deping|Hua Chunying|Huang Ju|Hui Liangyu
CHN Huseyin Celil|Jin Renqing|Li Keqiang|Li Lanqing|Li Shaoxian|Liu Han|Liu Jianchao|Liu Jieyi|Liu Xiaobo
CHN Liu Yandong|Liu Zhenmin|Ma Biao|Ma Xiaoguang|Ma Zhaoxu|Mao Zedong|Margaret Chan|Meng Jianzhu|Qi Jianguo
CHN Qian Qichen|Qiangba Puncog|Qin Gang|Sun Jianguo|Sun Yuxi|Uyunqimg|Wang Anshun|Wang Yang|Wang Yi|Wen Jiabao
CHN Wu Aiying|Xi Jinping|Xiao Yang|Xu Caihou|Yao Jiaxin|Yi Xianliang|Yu Zhengsheng|Zeng Jinyan|Zhang Deguang
CHN Zhang Dejiang|Zhang Yesui|Zheng Zeguang|Zhu Guangyao
CIV Alassane Ouattara|Amadou Gon Coulibaly|Charles Koffi Diby|Guillaume Soro|Hamed Bakayoko|Henri Konan Bedie
CIV Pascal Affi N'Guessan
CMR Adamou Ndam Njoya|Rene Ze Nguele
COD Antoine Gizenga|Augustin Matata Ponyo|Charles Mwando Nsimba|Denis Mukwege|Joseph Kabila
COD Julien Paluku Kahongya|Leonard She Okitundu|Mamadou Ndala|Olivier Kamitatu Etsu|Raymond Tshibanda
COD Roger Lumbala
COG Basile Ikouebe|Jean-Martin Mbemba|Rodolphe Adada
COK Jim Marurai|Tom Marsters
COL Alvaro Leyva|Armando Benedetti|Augusto Ramírez Ocampo|Camilo Reyes Rodríguez|Clara López Obregón
COL Daniel Barrera Barrera|Fidel Cano Correa|Francisco Santos Calderón|Gabriel Silva Luján|Gustavo Gallon Giraldo
COL Hernán Andrade|Humberto Guatibonza|Ingrid Betancourt Pulecio|Juan Carlos Pinzon|Juan Manuel Santos
COL Luis Alfonso Hoyos|Luis Augusto Castro|Mario Uribe Escobar|Marta Lucía Ramírez|María Ángela Holguín
COL Miguel Rodríguez Orejuela|Pablo Escobar|Rodrigo Rivera Salazar|Ruben Dario Alzate|Sergio Fajardo
COL Sergio Jaramillo|Álvaro Araújo Noguera|Óscar Naranjo=General Óscar Naranjo
COM Ahmed Abdallah Sambi|Azali Assouman
CRI Bruno Stagno Ugarte|Johnny Araya Monge|Juan Carlos Mendoza|Miguel Ángel Rodríguez
CUB Antonio Guerrero Rodríguez|Carlos Lage Dávila|Fernando Remìrez de Estenoz|José Ramón Balaguer Cabrera
CUB José Ramón Machado Ventura|Marta Beatriz Roque|Miguel Díaz-Canel|Orlando Zapata|Raúl Castro
CUB Ricardo Alarcón de Quesada|Ricardo Cabrisas|Yoani Sánchez
CYP Charis Thrasou|Marios Garoyian|Nicos Anastasiades|Nikos Christodoulides
CZE Ales Rebícek|Alexandr Vondra|Andrej Babis|Cyril Svoboda|Dana Kuchtová|Dzamila Stehlíková|Helena Valkova
CZE Hynek Kmoníček|Jan Fischer|Jan Kavan|Jan Mládek|Jaroslav Palas|Jirí Pospísil|Jirí Rusnok|Karolína Peake
CZE Ladislav Miko|Marie Benesová|Martin Barták|Martin Bursík|Martin Fronc|Martin Komarek|Martin Stropnický
CZE Milan Chovanec|Milan Simonovský|Milos Zeman|Miroslav Kalousek|Miroslava Nemcová|Ondrej Liska|Pavel Belobradek
CZE Pavel Zeman|Petra Buzková|Vera Jourova|Vlastimil Picek|Vojtěch Filip|Zdenek Skromach
DEU Andreas Lubitz|Angela Merkel|Bernd Lange|Bernd Muetzelburg|Elmar Brok|Ernst Uhrlau|Gerd Mueller
DEU Gerhard Schröder|Guenther Oettinger|Harald Ringstorff|Heiko Maas|Helmut Kohl|Helmut Schmidt|Herbert Salber
DEU Jens Weidmann|Joachim Gauck|Joschka Fischer|Jürgen Stark|Karl-Theodor zu Guttenberg|Klaus Schwab|Lothar Bisky
DEU Matthias Platzeck|Michael Sommer|Olaf Scholz|Peter Altmaier|Philipp Rösler|Ruprecht Polenz
DEU Stefan Viktor Okonek|Steffen Seibert|Ursula von der Leyen|Volker Kauder|Volker Rühe|Wolfgang Gerhardt
DJI Ismaïl Omar Guelleh
DNK Martin Lidegaard|Mogens Jensen|Mogens Lykketoft|Nicolai Wammen
DZA Abdelkader Messahel|Abdeslam Bouchouareb|Ahmed Ouyahia|Amar Ghoul|Dahou Ould Kablia|Mouloud Hamrouche
DZA Noureddine Zerhouni|Ramtane Lamamra|Sid Ahmed Ghozali
ECU Diego Borja|Jamil Mahuad|Maria Isabel Salvador|Patricio Rivera|Rafael Correa
EGY Abdel Fattah Al-Sisi|Adel Labib|Adli Mansour|Ahmed Ezz|Ahmed Gamal Eddin|Ahmed el-Tayeb|Alaa Abdel Fattah
EGY Amr Mohammed Moussa|Anas el-Fiqqi|Ayman al-Zawahri=Zawahiri|Farouk El Okdah|Hamdeen Sabahi|Hani Dahi
EGY Hisham Barakat|Hisham Qandil|Hisham Zaazou|Husam Mughazi|Khairat El-Shater|Mohamed Samir|Mufti Shawqi Allam
EGY Muhammad Sayyid Tantawy|Naglaa el-Ahwani|Omar Suleiman|Sami Hafez Anan|Sedki Sobhi
EGY Tawadros II=Pope Tawadros II|Wael Ghonim|Yasser Ali|Youssef Boutros Ghali
ERI Fessehaye Yohannes|Isaias Afewerki|Yemane Gebremeskel
ESH Abdelkader Taleb Oumar|Brahim Ghali
ESP Alberto Ruiz-Gallardón|Bernardino Leon|Carles Puigdemont|Elena Salgado|Emilio Pérez Touriño|Felipe de Borbon
ESP Fernando Sánchez López|Javier Solana|Juan Carlos I|Juan Fernando López Aguilar|Leire Pajín|Manuel Marín
ESP Mariano Rajoy Brey|Marta Lomas|Pedro Sanchez|Quim Torra|Rodrigo Rato
EST Arnold Rüütel|Hanno Pevkur|Ivari Padar|Jüri Luik|Marina Kaljurand|Maris Lauri|Taavi Rõivas|Taavi Veskimägi
EST Toomas Hendrik Ilves|Urmas Reinsalu|Väino Reinart
ETH Abiy Ahmed|Asefaw Dingam|Bereket Simon|Degife Bula|Demeke Mekonnen|Kemal Bedri|Mulatu Teshome|Seyoum Mesfin
FIN Alexander Stubb|Ilkka Kanerva|Juha Sipilä|Jutta Urpilainen|Jyrki Katainen|Sauli Niinistö
FJI Epeli Nailatikau|Frank Bainimarama|Laisenia Qarase=Prime Minister Qarase
FJI Mahendra Chaudhry=Prime Minister Chaudhry|Sayed Khaiyum
FRA Alain Joyandet|Annick Girardin|Arnaud Montebourg|Bernard Debré|Bernard Tapie|Brice Hortefeux
FRA Brigitte Girardin|Bruno Le Maire|Christian Noyer|Christine Lagarde|Claude Guéant|Elisabeth Guigou
FRA Elrick James Martial Irastorza|Emmanuel Macron|Eric Besson|Francois Molins|François Hollande|Gilles de Robien
FRA Gérard Larcher|Hayat Boumeddiene|Herve Ladsous|Jack Lang|Jean-Claude Mailly|Jean-Yves Le Drian|José Bové
FRA Laurent Wauquiez|Marie-George Buffet|Marine Le Pen|Michel Charasse|Michel Mercier|Michel Sapin|Mohamed Merah
FRA Nathalie Kosciusko-Morizet|Patrick Devedjian|Pierre Laurent|Pierre Vimont|Renaud Donnedieu de Vabres
FRA Segolene Royal|Serge Lazarevic|Sid Ahmed Ghlam|Stephane Le Foll
FSM Alik L. Alik
GAB Ali Bongo Ondimba|Casimir Marie Ange Oyé-Mba|Jean Eyeghe Ndong|Rene Ndemezo Obiang|Zacharie Myboto
GBR Adam Ingram|Alan Johnson|Alex Salmond|Alistair Burt|Andrew Robathan|Anjem Choudary|Arlene Foster
GBR Boris Johnson|Bruce George|Catherine Ashton|Charles Guthrie=Sir Charles Guthrie|Chris Huhne|Chris Patten
GBR David Blunkett|David Hanson|David Jones|David Miliband|David Richards=Sir David Richards|Derek Plumbly
GBR Douglas Alexander|Elizabeth II|Estelle Morris|Fiona Woolf|Frank Dobson|Fred Goodwin|George Foulkes
GBR George Young=Sir George Young|Glenn Torpy=Sir Glenn Torpy|Guy Ryder|Hannah Graham|Harold Wilson
GBR Hilary Armstrong|Hugo Swire|Iain Duncan Smith|Ian Paisley|Jack McConnell|Jack Straw|Jacqui Smith
GBR Jeremy Clarkson|Jeremy Corbyn|John Bercow|John Healey|John Major|John Redwood|Jonathan Powell|Joyce Anelay
GBR Justin Welby|Lee Rigby|Liam Fox|Madeleine McCann|Margaret Hodge|Margaret Ritchie|Mark Durkan|Mark Simmonds
GBR Mark Stanhope=Sir Mark Stanhope|Martin McGuinness|Michael Andrew Gove|Michelle O'Neill|Mike O'Brien
GBR Moazzam Begg|Nicola Sturgeon|Nigel Farage|Paddy Ashdown|Patricia Hewitt|Peter Hain|Peter Henry Goldsmith
GBR Peter Humphrey|Philip Barton|Philip Hammond|Reg Empey=Sir Reg Empey|Rhodri Morgan
GBR Richard Dannatt=Sir Richard Dannatt|Rob Wainwright|Ruth Davidson|Shrien Dewani|Simon Burns|Simon Gass
GBR Stephen Byers|Stephen Williams|Theresa May|Tom Fletcher|Tony Blair|Vincent Cable
GEO Aleksandre Chikaidze|Aslan Abashidze|Bachana Akhalaia|David Bakradze|David Kereselidze|David Narmania
GEO Davit Usupashvili|Eduard Shevardnadze|Gia Tortladze|Giorgi Gakharia|Giorgi Kvirikashvili
GEO Giorgi Margvelashvili|Givi Targamadze|Grigol Vashadze|Irakli Alasania|Irakli Okruashvili|Koba Kobaladze
GEO Mikhail Saakashvili|Shalva Natelashvili|Tamar Beruchashvili|Tea Tsulukiani|Zurab Abashidze|Zurab Nogaideli
GEO Zviad Dzidziguri
GHA Betty Mould-Iddrisu|Evans Paul|Hannah Tetteh|John Dramani Mahama|Kofi Annan|Kwabena Duffuor|Kwame Addo-Kufuor
GHA Mohamed Ibn Chambas
GIN Alpha Condé|Massany Toure|Moussa Dadis Camara
GMB Edward Singhateh|Mambury Njie|Yahya Jammeh
GNB Aristides Gomes|Baciro Dabó|Jose Mario Vaz|Malam Bacai Sanhá
GNQ Teodoro Nguema Obiang Mangue|Teodoro Obiang Nguema Mbasogo
GRC Alexis Tsipras|Anastasios Papaligouras|Anna Diamantopoulou|Antonis Samaras|Aristovoulos Spiliotopoulos
GRC Dimitrios Avramopoulos|Dimitris Kourkoulas|Dimitris Koutsoumbas|Evangelos Meimarakis|Evangelos Venizelos
GRC Fotis Kouvelis|Georgios Papandreou|Konstantinos Karamanlis|Kyriakos Gerontopoulos|Makis Voridis|Nikos Voutsis
GRC Olga Kefalogianni|Panagiotis Nikoloudis|Panagiotis Pikrammenos|Panos Skourletis|Savvas Tsitouridis
GRC Simos Kedikoglou|Vasilis Skouris|Vassilis Kikilias|Yannis Stournaras
GTM Carlos Raúl Morales|Edmond Mulet|Eduardo Stein|Erwin Sperisen|Jorge Briz Abularach|Rodrigo Rosenberg
HKG Anson Chan|Carrie Lam|Henry Tang|Joshua Wong
HND Eduardo Calix|Jorge Enrique Rodríguez|Roberto Micheletti|Romeo Vasquez
HRV Andro Vlahušić|Ante Gotovina|Ante Kotromanović|Ante Starcevic|Branimir Glavas|Branko Grcic|Damir Bajs
HRV Davor Bozinovic|Dražen Bošnjaković|Franjo Tudjman|Gordan Jandroković|Ivan Jarnjak|Ivan Vekic|Ivica Kirin
HRV Ivo Pukanić|Josip Manolic|Kolinda Grabar-Kitarović|Luka Bebic|Mladen Bajić|Petar Čobanković|Slavko Linic
HRV Vesna Pusić
HTI Fritz Pierre Ngo|Garry Conille|Jean-Bertrand Aristide|Michèle Pierre-Louis|Pierre Richard Casimir
HTI Raymond Joseph
HUN János Martonyi|János Veres|János Áder|Mihály Varga|Miklós Réthelyi|Mónika Lamperth|Peter Szijjarto
HUN Péter Balázs|Viktor Orban|Zsolt Hernadi
IDN Achmad Sukarno|Agus Dwikarna|Amir Syamsuddin|Bacharuddin Habibie|Boediono|Boy Rafli Amar|Dahlan Iskan
IDN Dulmatin|Jamal Ma'ruf|Joko Widodo|Jusuf Kalla|Megawati Sukarnoputri|Nadjib Riphat Kesoema|Prabowo Subianto
IDN Retno Marsudi|Ryamizard Ryacudu|Sri Mulyani Indrawati|Susi Pudjiastuti|Tedjo Edhy Purdijatno|Umar Patek
IDN Zaini Abdullah
IND A.B. Bardhan|A.K. Antony|Aamir Khan|Abdul Gani Bhat|Abdul Kalam|Abhishek Manu Singhvi|Abu Azmi|Abu Salem
IND Ajay Maken|Akhilesh Yadav|Amit Shah|Anandiben Patel|Ananth Kumar|Arjun Singh|Arvind Kejriwal|Asang Laol
IND Atal Bihari Vajpayee|Bashishtha Narayan Singh|Bhim Singh|Bhupendra Yadav|Bhupinder Singh Hooda|Buta Singh
IND C.P. Verma|Dalip Singh|Devendra Fadnavis|Dharam Singh|Dharamvira Gandhi|Farooq Abdullah|Hardeep Singh Puri
IND Hardik Patel|Harish Rawat|Harsimrat Kaur Badal|Indira Gandhi=I. Gandhi|Jagadish Shettar|Janardan Dwivedi
IND Jawaharlal Nehru|Jayalalithaa|Jayant Sinha|Jitan Ram Manjhi|Kamalesh Sharma|Kapil Sibal|Kaptan Singh Solanki
IND Keshari Nath Tripathi|Kiran Bedi|Kirpal Singh|Kocheril Narayanan|Kumari Selja|Lal Krishna Advani
IND M.K. Narayanan|M.K. Stalin|M.L. Khurana|Mamata Banerjee|Maneka Gandhi|Manik Sarkar|Manish Sisodia
IND Manmohan Singh|Manohar Lal Khattar|Manohar Parrikar|Medha Patkar|Meira Kumar
IND Mohamed Haneef=Dr. Mohamed Haneef|Mohammad Yasin Malik|Murli Deora|N. Chandrababu Naidu|Narasimha Rao
IND Narendra Modi|Naveen Patnaik=Minister Patnaik|Navjot Singh Sidhu|Navtej Sarna|Nirmala Sitharaman
IND Omar Abdullah|Oommen Chandy|P R Dasmunsi|Palaniappan Chidambaram|Pawan Kumar Bansal|Pinarayi Vijayan
IND Prakash Javadekar|Pramod Mahajan|Pranab Mukherjee|Preneet Kaur|R.S. Naik|Raghubar Das|Raghuram Rajan
IND Rahul Gandhi|Raj Thackeray|Ram Gopal Yadav|Ram Kripal Yadav|Ram Naik|Ram Nath Kovind|Ram Paswan|Raman Singh
IND Ramesh Chennithala|Randeep Surjewala|Ratan Tata|Ravi Shankar Prasad|Riyaz Bhatkal|Sajjan Kumar|Salil Shetty
IND Salman Khurshid|Samujjal Bhattacharya|Sanjay Dutt|Sarbananda Sonowal|Satpal Maharaj|Satyabrata Pal
IND Shantaram Naik|Sharad Pawar|Shibu Soren|Shilpa Shetty|Shivraj Patil|Shivraj Singh Chouhan|Shivshankar Menon
IND Smriti Irani|Somen Mitra|Sovan Chatterjee|Subrahmanyam Jaishankar|Sujatha Singh|Sukh Ram|Sukhbir Badal
IND Sumitra Mahajan|Sushil Kumar Modi|Sushma Swaraj|Syed Akbaruddin|Tapas Pal|Tarun Gogoi|Teesta Setalvad
IND Uddhav Thackeray|V.K. Saraswat|Vasundhara Raje|Vijay Goel|Yasin Bhatkal|Yogendra Yadav|Yogi Adityanath
IRL Albert Reynolds|Bertie Ahern|Charles Haughey|Charlie McCreevy|Dick Spring|Geraldine Kennedy|John Bruton
IRL John Ging|John Gormley|John O'Donoghue|Marian Harkin|Mary Robinson|Michael D. Higgins|Michael Lowry
IRL Michael Noonan|Padraig Flynn|Phil Hogan|Trevor Sargent
IRN Abbas Ahmad Akhoundi|Abdol-Reza Mesri|Abdolreza Rahmani-Fazli|Abolhassan Bani-Sadr|Aladdin Boroujerdi
IRN Ali Ardashir Larijani|Ali Baqeri|Ali Jannati|Ali Tayyebnia|Alireza Bigdeli|Behrouz Kamalvandi|Ebrahim Yazdi
IRN Esfandiar Rahim Mashaei|Eshaq Jahangiri|Eslam Reza'i|Fereydoon Abbasi|Gholam Reza Aghazadeh
IRN Gholamali Haddad Adel|Hamid-Reza Haji Babaee|Hassan Rouhani|Hossein Ali Amiri|Hossein Salami
IRN Mahmoud Ahmadinejad|Mahmoud Hashemi Shahroudi|Majid Takht Ravanchi|Marziyeh Afkham|Mehdi Karrubi
IRN Mirhoseyn Musavi|Mohammad Abbasi|Mohammad Ali Abtahi|Mohammad Ali Jafari|Mohammad Hosseini
IRN Mohammad Javad Zarif|Mohammad Kazem Anbarlu|Mohammad Nahavandian|Mohammad Pakpur|Mohammad Reza Naqdi
IRN Mohammad Saleh Jowkar|Mohammad Soleimani|Morteza Bakhtiari|Morteza Sarmadi|Mostafa Ahmadi Roshan
IRN Ramezan Sharif|Reza Najafi|Rostam Qasemi|Saeed Mortazavi|Sayyed Ali Khamenei|Shirin Ebadi|Yeganeh Salehi
IRQ Abu Bakr al-Baghdadi|Adil Abdul-Mahdi|Ahmad Chalabi|Ahmad Khalaf al-Dulaimi|Ali al-Dabbagh
IRQ Awad Hamad al-Bandar|Fuad Masum|Ghazi al-Yawer|Haider Al-Abadi|Haitham Sabah Shaker Mohammed al-Badri
IRQ Jawad al-Bulani|Khaled al-Obeidi|Liwaa Semeism|Mahmoud Ali Othman|Massoud Barzani|Muhammad Salem al-Ghabban
IRQ Najm-al-Din Karim|Natik Abbas Hasan al-Bayati|Nawzad Hadi|Nuri al-Maliki|Qassim Atta|Saad Maan
IRQ Sinan Al-Shabibi|Tariq Aziz
ISL David Oddsson|Geir H. Haarde|Gunnar Bragi Sveinsson
ISR Avigdor Lieberman|Benjamin Netanyahu|Benny Gantz|Binyamin Ben-Eliezer|Daniel Friedmann|Eli Yishai
ISR Gideon Sa'ar|Haim Ramon|Meir Sheetrit|Micky Rosenfeld|Naftali Bennett|Natan Sharansky|Nir Barkat|Peter Lerner
ISR Reuven Rivlin|Ron Dermer|Shimon Peres|Tzipi Livni|Uri Ariel|Yair Lapid|Yariv Levin|Yehuda Glick|Yitzhak Rabin
ISR Yossi Beilin
ITA Alfonso Pecoraro Scanio|Andrea Orlando|Andrea Rocchelli|Antonio Tajani|Carlo Azeglio Ciampi|Clemente Mastella
ITA Emma Bonino|Enrico Letta|Federica Mogherini|Giancarlo Galan|Giorgio Napolitano|Giulio Tremonti|Ignazio Marino
ITA Lapo Pistelli|Mario Mauro|Mario Monti|Matteo Salvini|Paolo Gentiloni|Pier Ferdinando Casini
ITA Pier Luigi Bersani|Renato Schifani|Roberto Castelli|Roberto Maroni|Salvatore Girone|Sergio Mattarella
ITA Silvio Berlusconi
JAM Bruce Golding|Burchell Whiteman|Dorothy Lightbourne|Michael Christopher Coke|Owen Ellington
JAM Portia Simpson Miller
JOR Abdel Ilah Al-Khatib|Abdullah II=Abdullah II of Jordan|Abu Musab al-Zarqawi|Atef Tarawneh
JOR Awn Shawkat Al-Khasawneh|Dina Kawar|Faisal al-Fayez|Fayez Tarawneh|Hani Al-Mulqi|Ibrahim Hassan Saif
JOR Muath Kasasbeh|Nasser Judeh|Rania=Queen Ranya|Salah-al-Din Al-Bashir|Zeid Ra'ad Al Hussein
JPN Akihito=Emperor Akihito|Akinori Eto|Akitaka Saiki|Aso Taro|Chihiro Atsumi|Fumio Kishida|Hideaki Kobayashi
JPN Isao Iijima|Itsunori Onodera|Kaoru Yosano|Kazuhiro Haraguchi|Kazumi Matsui|Keiji Furuya|Kiichi Miyazawa
JPN Koichiro Matsuura|Koya Nishikawa|Kozo Watanabe|Kōichirō Genba|Mitsuhiro Uesugi|Naoki Inose|Okada Katsuya
JPN Ryutaro Hashimoto|Sadako Ogata|Sadayuki Sakakibara|Sanae Takaichi|Sengoku Yoshito|Shigefumi Matsuzawa
JPN Shigeru Ishiba|Shinsuke Sugiyama|Shinzo Abe|Shozaburo Nakamura|Takahiro Yokomichi|Takeaki Matsumoto
JPN Takeo Nishioka|Takeshi Onaga|Tamisuke Watanuki|Toru Hashimoto|Yamamoto Ichita|Yasuhisa Shiozaki|Yasuo Fukuda
JPN Yasuo Ichikawa|Yoshihiko Noda|Yoshitaka Shindo
KAZ Adilbek Dzhaksybekov|Alikhan Baimenov|Arman Dunayev|Bakytzhan Sagintayev|Nursultan Nazarbayev|Serik Akhmetov
KAZ Yerlan Idrisov
KEN Alfred Mutua|Ali Roba|Amason Kingi|Amina Mohamed|Chirau Ali Mwakwere|Chris Okemo|Cyprian Awiti
KEN Daniel Arap Moi|Eugene Wamalwa|Francis Muthaura|Francis Ole Kaparo|Fred Gumo|Gideon Moi|Hassan Joho
KEN Henry Rotich|Isaac Kiprono Ruto|Jackson Mandago|James Ongwae|John Githongo|Joseph Nyagah|Joseph Ole Lenku
KEN Joseph Ole Nkaissery|Katoo Ole Metito|Kimani Wamatangi|Kivutha Kibwana|Lucy Kibaki|Martin Wambora
KEN Maxwell Gicheru|Mwai Kibaki|Noah Mahalang’ang’a Wekesa|Oburu Odinga|Okoth Obado|Raphael Tuju
KEN Uhuru Muigai Kenyatta|William Kabogo|William Ruto|William ole Ntimama
KGZ Akhmatbek Keldibekov|Djoomart Otorbaev|Ishenbay Kadyrbekov|Melis Turganbayev|Muratbek Imanaliyev
KGZ Roza Otunbayeva|Tokon Mamytov
KHM Aun Porn Moniroth|Hun Sen|Ieng Thirith|Kem Sokha|Norodom Sihanouk|Nuon Chea|Sar Kheng|Tea Banh|Var Kim Hong
KIR Anote Tong
KOR Bahk Jaewan|Chang Sang|Cho Hyun-ah|Cho Tai-young|Choi Wook Il|Chung Dong-young|Chung Sye Kyun|Heather Cho
KOR Jeong Se-hyun|Joon Young Woo|Kang Kyung Wha=Kyung-wha Kang|Kim Daejung|Kim Dong Yeon|Kim Hwang Sik
KOR Kim Jong Pil|Kim Yong Dae|Lee Myung Bak|Moon Jae-in|Noh Kwang-il|Park Won-soon|Roh Moo Hyun|Ryoo Kihl-jae
KOR Sim Daepyung|Song Young Moo|Suh Chung-won|Yoo Seong-min|Yoon Jeung Hyun|Yoon Sang-jick
KWT Ahmed Abdullah=Sheikh Ahmed Abdullah|Jaber Mubarak Al-Sabah
KWT Jabir al Ahmad al Jabir al Sabah=Sheikh Jabir al Ahmad al Jabir al Sabah
KWT Khaled Al Jarrah Al Sabah=Sheikh Khaled Al Jarrah Al Sabah|Mohammed Jassem Al-Sager|Mubarak Al-Khurainej
KWT Sabah Khaled Al-Hamad Al-Sabah|Youssef Al-Ibrahim
LAO Kaysone Phomvihane|Somsavat Lengsava|Thongsing Thammavong
LBN Abbas Medlej|Abdel-Amir Qabalan|Ahmad Fatfat|Ali Hassan Khalil|Ashraf Rifi|Elias Murr|Fawzi Salloukh
LBN George Adwan|Gibran Bassil|Hassan Fadlallah|Hassan Younes|Henri Hélou|Jean Qahwaji|Marwan Charbel|Michel Aoun
LBN Nabih Berri|Nawaf Salam|Rafiq Hariri|Rashid Derbas|Riad Salameh|Saad Hariri|Saqr Saqr|Suleiman Franjieh
LBR Augustine Ngafuan|Brownie Samukai|Charles Taylor|Francis Korkpor|Nathaniel Barnes|Prince Harding
LBR Samuel K. Doe|Togba-Nah Tipoteh|Winston Tubman
LBY Abdelbaset al-Megrahi|Ahmad bin Abdul-Nabi Mekki|Ahmed Abu Khatallah|Ahmed Omar Bani|Baghdadi Ali Mahmudi
LBY Khalifa Belqasim Haftar|Mahmoud Jibril|Mohamed al-Dairi|Moussa Ibrahim|Muammar al-Qaddafi
LIE Aurelia Frick
LKA Karu Jayasuriya|Mahinda Rajapaksa|Maithripala Sirisena|Ravi Karunanayake
LKA Rohitha Bogollagama=Minister Bogollagama|Sarath Fonseka|Wickramanayaka
LSO Tom Motsoahae Thabane
LTU Algirdas Butkevičius|Andrius Krivas|Andrius Kubilius|Antanas Valionis|Arturas Paulauskas|Arvydas Pocius
LTU Gediminas Kirkilas|Jonas Vytautas Žukas|Kęstutis Macijauskas|Naglis Puteikis|Rasa Juknevičienė
LTU Regimantas Čiupaila|Saulius Skvernelis|Valdas Adamkus|Vytautas Landsbergis|Vytenis Povilas Andriukaitis
LUX Henri=Grand Duke Henri|Jean-Claude Juncker|Nicolas Schmit|Pierre Werner
LVA Aigars Kalvitis|Ainars Slesers|Aivis Ronis|Andris Vilks|Anrijs Matiss|Artis Kampars|Augusts Brigmanis
LVA Dana Reizniece-Ozola|Dzintars Jaundzeikars|Dzintars Rasnacs|Edgars Rinkevics|Indulis Emsis|Krisjanis Karins
LVA Maris Kucinskis|Oskars Spurdzins|Raimonds Vejonis|Tatjana Zdanoka|Valdis Dombrovskis|Vinets Veldre
MAC Edmund Ho
MAR Abdelilah Benkirane|Ahmed Reda Chami|Chakib Benmoussa|Driss Jettou|Mohamed El Ghazi|Moulay Hafid Elalamy
MAR Muhammad VI
MDA Andrey Safonov|Igor Dodon|Ion Morei|Iurie Leanca|Valeriu Plesca|Valeriu Troenco|Viorel Hrebenciuc
MDA Vitalie Marinuta|Vlad Filat|Vladimir Turcan|Vladimir Voronin|Yevgeny Shevchuk
MDG Andrianafidisoa|Béatrice Atallah|Charles Rabemananjara|Florent Rakotoarisoa|Hery Rajaonarimampianina
MDG Jean Ravelonarivo
MDV Abdulla Yameen|Ahmed Adeeb|Dunya Maumoon|Maumoon Abdul Gayoom
MEX Agustín Carstens|Alejandro Chanona|Amalia García|Andrés Manuel López Obrador|Angel Aguirre Rivero
MEX Dante Delgado Rannauro|Enrique Peña Nieto|Ernesto Cordero|Felix Antonio Muñoz Lascarro
MEX Florencio Salazar Adame|Francisco Ortiz Franco|Francisco Rafael Arellano Félix|Gloria Trevi
MEX Heriberto Lazcano Lazcano|Héctor Beltrán Leyva|Ismael Zambada García|Ivonne Ortega Pacheco
MEX Iván Velázquez-Caballero|Jorge Hank Rhon|Jorge Kahwagi|José Ángel Gurría|Juan Manuel Oliva Ramírez
MEX Manlio Fabio Beltrones|Miguel Angel Mancera|Miguel Treviño Morales|Miguel Ángel Osorio Chong
MEX Narciso Agúndez Montaño|Osiel Cárdenas Guillén|Pablo Salazar Mendiguchía|Pedro Joaquin Coldwell
MEX Reyes Tamez Guerra|Roberto Kobeh González|Sergio Aponte Polito|Ulises Ruiz Ortiz
MKD Branko Crvenkovski|Gjorge Ivanov|Ljubisa Georgievski|Ljubomir Mihajlovski|Vlado Buckovski|Zoran Zaev
MLI Abdoulaye Diop|Amadou Toumani Touré|Hamadoun Touré|Ibrahim Boubacar Keïta|Iyad Ag Ghali
MLI Soumeylou Boubèye Maiga
MLT Carmelo Mifsud Bonnici|Edward Fenech Adami|Lawrence Gonzi
MMR Kyaw Hsan|Thaung Tun|Thiha Thura Tin Aung Myint Oo|Tin Aung Aye|Wunnakyawhtin Win Myint
MNE Dusko Markovic|Ivan Brajovic|Milo Djukanovic|Nebojša Medojević
MNG Chimed Saikhanbileg|Tsakhiagiyn Elbegdorj
MOZ Eduardo Koloma|Tomas Mandlate
MRT Abderrahim Ould Hadrami|Ahmed Ould Teguedi|Mohamed Ould Abdel Aziz|Mohamed Ould Boilil
MRT Sidi Ould Cheikh Abdallahi
MUS Cuttaree
MWI Arthur Peter Mutharika|George Chaponda|Gwanda Chakuamba|Henry Chimunthu Banda|Lazarus Chakwera|Maxon Mbendera
MWI Uladi Mussa
MYS Adnan Tengku Mansor=Datuk Seri Tengku Adnan Tengku Mansor|Ahmad Zahid Hamidi|Anifah Aman|Azahari Husin
MYS Lim Guan Eng|Mahathir Mohamad|Mohamad Sabu|Mohamed Yakcop|Mohammad Najib Abdul Razak
MYS Muhyiddin Yassin=Tan Sri Muhyiddin Yassin|Musa Aman=Datuk Seri Musa Aman|Noordin M. Top|Nurul Izzah Anwar
MYS Paramount Ruler Sirajuddin|Radzi Sheikh Ahmad|Samy Vellu=Minister of Public Works Vellu|Wan Azizah
NAM Albert Kawana|Charles Ndaxu Namoloh|Edwin Kanguatjivi|Humphrey Naarden|Jerry Ekandjo|Job Amupanda
NAM Nahas Angula|Nangolo Mbumba|Nickey Iyambo|Sebastian Ndeitunga|Theo-Ben Gurirab|Uahekua Herunga
NER Abdou Labo|Ali Badjo Gamatié|Aïchatou Mindaoudou Souleymane|Hama Amadou|Hamid Algabid|Mahamadou Issoufou
NER Marou Amadou|Mohamed Ben Omar
NFK Lisle Snell
NGA Abba Sayyadi Ruma|Abdul'aziz Abubakar Yari|Abdulsalami Alhaji Abubakar|Abiola Ajimobi|Achike Udenwa
NGA Adams Oshiomhole|Adamu Ciroma|Adebisi Akande|Ahmad Sani Yerima|Ahmed Imam|Alex Badeh|Ali Ndume
NGA Aliko Dangote=Alhaji Aliko Dangote|Anyim Pius Anyim|Attahiru Dalhatu Bafarawa|Audu Innocent Ogbeh
NGA Augustine Alegeh|Ayo Adebanjo|Ayodeji Daramola|Azubuike Ihejirika|Bala Abdulkadir Mohammed|Balarabe Musa
NGA Bello H. Mohammed|Buba Galadima|Bukola Saraki|Chibuike Rotimi Amaechi|Chimaroke Nnamani|Chris Olukolade
NGA Christiana Anyanwu|Chukwudifu Oputa|Danjuma Goje|David Umaru|Davies Ibiamu Ikanya|Dimeji Bankole
NGA Dora Akunyili|Edwin Clark|Emeka Ihedioha|Emmanuel Eweta Uduaghan|Femi Falana|Festus Keyamo|Frank Mba
NGA Frederick Fasehun|Gabriel Tang|Gabriel Torwua Suswam|Ganiyu Solomon|Garba Umar=Alhaji Garba Umar|George Akume
NGA Ghali Umar Na'Abba|Godwin Emefiele|Godwin Haruna|Godwin Osagie Abbe|Hafiz Ringim|Hakeem Baba-Ahmed
NGA Hassan Tukur|Ibrahim Hassan Dankwambo|Ibrahim Idris|Ibrahim Saminu Turaki|Ibrahim Shehu Shema
NGA Ibrahim Shekarau|Ike Ekweremadu|Isa Ayo Salami|Issa Aremu|Joe Igbokwe|John Odigie-Oyegun|Jolly Tavoro Nyame
NGA Jonah David Jang|Jonathan Vatsa|Joseph Mbu|Joseph Ushigiale|Jubril Martins-Kuye|Kashim Shettima
NGA Kayode Aderanti|Kayode Fayemi|Kema Chikwe|Labaran Maku|Lai Mohammed=Alhaji Lai Mohammed|Lam Adesina
NGA Liyel Imoke|Mallam Isa Yuguda|Marilyn Ogar|Mike Ozekhome|Muhammadu Buhari|Mukhtar Ramalan Yero
NGA Mulikat Akande-Adeola|Murtala Nyako|Mustapha Akanbi|Okey Wali|Olagunsoye Oyinlola|Olajide Laleye
NGA Olisa Agbakoba|Olu Agunloye|Olugbenga Ashiru|Olusegun Agbaje|Oluṣẹgun Ọbasanjọ|Onyema Ugochukwu
NGA Osita Okechukwu|Owelle Rochas Anayo Okorocha|Patience Jonathan|Peter Esele|Pogu Bitrus
NGA Rauf Aregbesola=Ogbeni Rauf Aregbesola|Robin Dhowan|Sam Nda-Isaiah|Sambo Dasuki|Sani Abacha|Sarah Jubril
NGA Shamsudeen Usman|Shehu Sani|Solomon Arase|Sule Lamido|Suleiman Abba|Taiwo Olatubosun|Tony Momoh|Tunde Bakare
NGA Umaru Musa Yar'Adua|Umaru Tanko Al-Makura|Wilson Uwujaren|Wole Olanipekun|Yakubu Gowon|Yemi Osinbajo
NGA Yushau Shuaib
NIC Daniel Ortega|Denis Moncada|Eden Pastora|Eduardo Montealegre|José Rizo|Miguel d' Escoto Brockmann
NIC Omar Halleslevens|Tomas Borge
NIU Sani Lakatani
NLD Eimert van Middelkoop|Jeroen Dijsselbloem|Maxime Verhagen|Willem-Alexander
NOR Anders Breivik|Børge Brende|Harald V|Jens Stoltenberg|Terje Roed Larsen|Trond Giske
NPL Baburam Bhattarai=Prime Minister Bhattarai|Bam Dev Gautam|Dilip Kumar Paudel|Lokendra Bahadur Chand
NPL Matrika Prasad Yadav|Prachanda|Sher Bahadur Deuba|Subas Nemwang=Minister Nemwang|Surya Bahadur Thapa
NPL Sushil Koirala
NRU Baron Waqa
NZL Bill English|Don McKinnon|Len Brown|Lockwood Smith|Maurice Williamson|Michael Cullen|Michael Woodhouse
NZL Silvia Cartwright|Tau Henare|Winston Peters
OMN Qabus ibn Sa\`id
PAK Aafia Siddiqui|Ahmad Shuja Pasha|Asad Umar|Asim Bajwa|Azam Tariq|Benazir Bhutto|Bilawal Bhutto Zardari
PAK Chaudhry Nisar Ali Khan|Fazal Karim|Iftikhar Muhammad Chaudhry|Imran Khan|Ishaq Dar|Ishratul Ebad
PAK Khawaja Asif|Liaqat Baloch|Malala Yousafzai|Mamnoon Hussain|Mehmood Khan Achakzai|Mir Hazar Khan Khoso
PAK Mirza Aslam Beg|Mohammad Zia-ul-Haq|Najam Sethi|Nawaz Sharif|Pervez Musharraf|Raheel Sharif|Raja Zafarul Haq
PAK Rana Sanaullah|Rashid Qureshi|Rashid Rehman|Rehman Malik|Shah Mehmood Qureshi=Makhdoom Shah Mahmood Qureshi
PAK Shamshad Akhtar|Shaukat Aziz|Sherry Rehman|Tahirul Qadri|Zafar Ali Shah|Zahid Hamid
PAN José Isabel Blandón Figueroa|Manuel Noriega
PER Alberto Fujimori|Alberto Otárola|Alfredo Crespo|Carlos Ferrero Costa|Cesar Almeyda|Cesar San Martin
PER Comrade Artemio|César Villanueva|Eda Rivas|Jaime Razuri|Jorge del Castillo|Julio Velarde|Luis Miguel Castilla
PER Luis Villafuerte|Manuel Rodríguez Cuadros|Marcial Ayaipoma|Martha Chávez|Martin Belaunde Lossio
PER Mercedes Cabanillas|Nadine Heredia|Pedro Cateriano Bellido|Susana Villaran|Vladimiro Montesinos
PHL Abu Misry Mama|Alan Peter Cayetano|Alan Purisima|Alfred Romualdez|Alfredo Lim|Andal Ampatuan Sr
PHL Aurelio Baladad|Avelino J. Cruz, Jr.|Benjamin Abalos|Chiz Escudero|Edgard Arevalo|Edwin Lacierda|Eid Kabalu
PHL Ernesto Abella|Esmael Mangudadatu|Ferdinand Marcos|Fernando Poe|Franklin Drilon|Gwendolyn Garcia
PHL Hermogenes Esperon|Ignacio Bunye|Joselito Atienza|Leopoldo Dominico Petilla|Loren Legarda|Manuel Villar
PHL Maria Lourdes Sereno|Mauricio Domogan|Merceditas Gutierrez|Murad Ebrahim|Norberto Gonzales|Panfilio Lacson
PHL Paquito Ochoa, Jr.|Prospero Nograles|Rafael Seguis|Ralph Gonzalez Recto|Ramon Paje|Randy David|Raul Hernandez
PHL Reuben Theodore Sindac|Reynato Puno y Serrano|Rodolfo C. Severino|Rodrigo Duterte|Rogelio Singson
PHL Rosalinda Dimapilis-Baldoz|Sitti Djalia Turabin-Hataman|Ustadz Habier Malik|Virgilio Garcillano
PNG John Momis|Peter O'Neill|Sam Abal|Stanley W. Lowe
POL Aleksander Kwasniewski|Andrzej Lepper|Anna Fotyga|Bogdan Klich|Czeslaw Kiszczak|Donald Tusk
POL Halina Wasilewska-Trenkner|Jaroslaw Kaczynski|Jerzy Kropiwnicki|Jerzy Szmajdzinski|Józef Oleksy
POL Katarzyna Pelczynska-Nalecz|Lech Walesa|Marek Borowski|Mateusz Morawiecki|Radoslaw Sikorski
POL Zbigniew Siemiatkowski|Zyta Gilowska
PRI Antonio Fas Alzamora|Héctor J. Ferrer Ríos|Luis Fortuño
PRK Chang Song Taek|Chu Sang-song|Hyon Yong Chol|Jo Myong-rok|Kang Sang Chun|Kang Sok Chu|Kim Jong-Il|Kim Jong-Un
PRK Kim Kye Gwan|Kim Yong-chol|Pak Yong-sik|Ri Su Yong|Ri Yong-ho|Yang Hyong Sop|Yi Pyong-chol
PRT António Manuel de Oliveira Guterres|Ernesto Augusto Santos Silva|Marcelo Rebelo de Sousa|Miguel Macedo
PRT Mário Centeno|Pedro Manuel Mamede Passos Coelho|Rui Pereira|Vítor Constâncio
PRY Horacio Cartes
PSE Ahmad Majdalani|Ashraf al-Qudra|Hanan Ashrawi|Issa Qaraqe|Mahmoud Abbas|Moataz Hejazi|Mohammed Deif
PSE Nabil Abu-Rudaynah|Nabil Shaath|Nasser Al-Kidwa|Riyad Mansour|Salah al-Bardawil|Ziyad Abu-Ayn
QAT Abdallah Bin-Khalid Al-Thani|Abdullah bin Nasser bin Khalifa Al-Thani|Hamad bin Ali al-Attiyah
QAT Hamad bin Khalifa al-Thani=Sheikh Hamad bin Khalifa al-Thani|Hussein Defallah Al-Awadi
QAT Khalid bin Mohammad Al Attiyah
ROU Adrian Cioroianu|Andrei Plesu|Cristian Preda|Dan Diaconescu|Daniel Chitoiu|Daniel Constantin|Daniel Daianu
ROU Decebal Traian Remes|Eduard Hellvig|Emil Constantinescu|Eugen Nicolaescu|Florin Georgescu|Ion Iliescu
ROU Klaus Johannis|Liviu Voinea|Mihai Stanisoara|Mihai Tănăsescu|Robert Cazanciuc|Roberta Anastase|Tudor Chiuariu
ROU Valeriu Stoica|Victor Ponta|Șerban Mihăilescu
RUS Abdul-Halim Salamovich Sadulayev|Adam Sultanovich Delimkhanov|Alexander Grushko|Alexander Kadakin
RUS Alexander Lukashevich|Alexander Valterovich Litvinenko|Alexander Vasilyevich Bortnikov|Alexei Miller
RUS Alexei Pushkov|Alexei Ulyukayev|Anastasia Baburova|Anatoly Antonov|Andrei Kelin|Andrei Stenin
RUS Arkady Dvorkovich|Boris Abramovich Berezovsky|Boris Vyacheslavovich Gryzlov|Denis Manturov|Dmitriy Kiselev
RUS Dmitry Anatolyevich Medvedev|Dmitry Livanov|Dmitry Mezentsev|Dmitry Nikolayevich Kozak
RUS Dmitry Olegovich Rogozin|Dmitry Peskov|Doku Khamatovich Umarov|Fedor Lukyanov|Gennady Andreyevich Zyuganov
RUS German Oskarovich Gref|Igor Ivanovich Shuvalov|Ilya Iosifovich Klebanov|Konstantin Dolgov|Ksenia Yudayeva
RUS Magomedsalam Magomedov|Maxim Oreshkin|Mikhail Bogdanov|Mikhail Ignatyev|Mikhail Margelov
RUS Mikhail Sergeyevich Gorbachev|Mikhail Yefimovich Fradkov|Nadezhda Tolokonnikova|Natalya Timakova
RUS Nikolai Ivanovich Ryzhkov|Nikolay Tsukanov|Nur-Pashi Kulayev|Odes Baysultanov|Oleg Ostapenko|Olga Lavrova
RUS Pyotr Olegovich Aven|Rappani Khalilov|Rashid Gumarovich Nurgaliyev|Sergei Anatolievich Storchak
RUS Sergei Ivanovich Shmatkó|Sergei Kupriyanov|Sergey Kuzhugetovich Shoygu|Sergey Mikhaylovich Ignatyev
RUS Sergey Viktorovich Lavrov|Sergey Vladilenovich Kiriyenko|Sholban Kara-ool|Stanislav Yuryevich Markelov
RUS Vadim Gustov|Valentin Sobolev|Valery Dmitrievich Zorkin|Viktor Basargin|Vladimir Anatolyevich Boldyrev
RUS Vladimir Anatolyevich Shamanov|Vladimir Chizhov|Vladimir Dzhabarov|Vladimir Puchkov|Vladimir Putin
RUS Vladimir Titov|Vladimir Yevtushenkov|Vladislav Yuryevich Surkov|Vyacheslav Shport
RUS Vyacheslav Victorovich Volodin|Yevgeny Maksimovich Primakov|Yury Mikhaylovich Luzhkov
RWA Bernard Makuza|Charles Murigande|Désiré Munyaneza|Francois Kanimba|Gerald Gahima|James Kabarebe
RWA Jean Baptiste Rucibigango|Juvénal Habyarimana|Louise Mushikiwabo|Pascal Simbikangwa|Paul Kagame
RWA Richard Sezibera|Rose Mukantabana
SAU Ali Awad Asiri|Bandar bin Sultan|Iyad Ameen Madani|Khalid A. Al-Falih|Muhammad bin Nayef|Raif Badawi
SAU Salman bin Abdulaziz al-Saud=Salman Bin-Abd-al-Aziz|Saud bin Faisal bin Abdul-Aziz
SDN Amin Hassan Omer|Amin Makki Madani|Amira Al-Fadil Mohamed Al-Fadil|Awad Ahmed al-Jaz|Badr al-Din Mahmoud
SDN Ibrahim Ahmad Umar|Jalal Yousif al-Degair|John Garang|Mahmud Aleuy|Malik Agar|Minni Minnawi
SDN Mubarak al Fadil al Mahdi|Musa Yego|Sadiq al-Mahdi|Umar al Bashir
SEN Abdoulaye Bathily|Abdoulaye Seck|Abdoulaye Wade|Adama Dieng|Aissata Tall Sall|Aminata Touré|Augustin Tine
SEN Babacar Gaye|Karim Wade|Macky Sall|Madické Niang|Mahammed Boun Abdallah Dionne|Modou Diagne Fada|Pathé Seck
SEN Samuel Sarr|Serigne Mbaye Thiam|Sidiki Kaba|Souleymane Ndéné Ndiaye
SGP Chee Soon Juan|Chiam See Tong|George Yeo|Goh Chok Tong|Heng Swee Keat|Lee Hsien Loong|Masagos Zulkifli
SGP Ng Eng Hen|S. Jayakumar|Teo Chee Hean|Tharman Shanmugaratnam|Tony Tan Keng Yam|Vivian Balakrishnan
SLB Bartholomew Ulufa'alu|Gordon Darcy Lilo
SLE Bernadette Lahai|Charles Margai|Joe Blell|John Sandy|Johnny Paul Koroma|Mohamed Said Fofana|Morris Kallon
SLE Solomon Berewa
SLV Antonio Saca|Juan José Daboub|Oscar Ortiz|Rene Mario Figueroa|Salvador Sánchez Cerén
SOM Abdi Shakur Sheikh Hassan|Abdiaziz abu Mus'ab=Sheikh Abdiaziz abu Mus'ab|Abdikarim Hussein Guled
SOM Abdirahman Ducaale Bayle|Abdirahman Mohamed Farole|Abdisamad Ali Shire
SOM Abdiweli Sheikh Ahmed=Abdiweli Shaykh Ahmad|Hassan Abshir Farah|Ismail Qasim Naji|Mohamed Abdullahi Mohamed
SOM Mohamed Abshir Muse|Mohamed Qanyare Afrah|Muhammad Abdi Awad|Mukhtar Robow=Sheikh Mukhtar Robow|Nathif Jama
SRB Bratislav Gasic|Dragan Jočić|Dragan Šutanovac|Dušan Petrović|Goran Svilanović|Mladjan Dinkic|Predrag Markovic
SRB Rasim Ljajic|Sanda Raskovic Ivic|Snežana Malović|Tomislav Nikolić|Vojislav Šešelj|Vuk Jeremić
SSD Aggrey Tisa Sabuni|Alison Manani Magaya|Anthony Lino Makana|Bala Ngilari|Barnaba Marial Benjamin
SSD David Yau-Yau|James Wani Igga|Jema Nunu Kumba|John Kong Nyuon|Joseph Ukel|Kuol Manyang Juuk|Martin Lomuro
SSD Nhial Deng Nhial|Paul Mayom Akec|Riek Machar|Salva Kiir
STP Carlos Alberto Pires Tiny|Jorge Sousa Brito
SVK Andrej Kiska|Béla Bugár|Frantisek Kasický|Ivan Fuksa|Ivan Gasparovic|Ivan Miklos|Jaroslav Baska
SVK Jaroslav Spisiak|József Nagy|Lubomír Galko|Lubomír Jahnátek|Lucia Zitnanská|Mikulas Dzurinda|Milan Knazko
SVK Miroslav Lajcak|Pavol Hrusovský|Peter Gajdos|Peter Kazimír|Richard Sulík|Sergej Kozlík|Stanislav Becík
SVK Tomás Borec|Vladimir Meciar|Vladimír Palko
SVN Franc Kangler|France Cukjati|Janez Jansa|Janez Susnik|Karl Erjavec|Maja Kocijancic|Miro Cerar|Radovan Žerjav
SWE Anders Borg|Cecilia Malmstrom|Hans Blix|Karin Enström|Laila Freivalds|Staffan de Mistura
SWZ Lutfo Ephraim Shiyinsimbi Dlamini|Moses Mathendele Dlamini|Mswati III
SYC James Michel|Patrick Herminie
SYR Abdulbaset Sieda|Bashar al-Assad|Fahed al-Jasem el-Freij|Farouk al-Sharaa|Hafez al-Assad|Kamal al-Labwani
SYR Malik Kurdi|Monzer Makhous|Muhammad Naji al-Otari|Mustafa Tlass|Qadri Jamil|Salim Idris|Wael al-Halki
SYR Walid Muallem
TCD Adoum Younousmi|Emmanuel Nadingar|Idriss Déby Itno|Mahamat Saleh Annadif|Moussa Faki Mahamat|Timan Erdimi
TGO Adji Otheth Ayassor|Gilchrist Olympio|Gnassingbé Eyadéma|Kwesi Séléagodji Ahoomey-Zunu
THA Abhisit Vejjajiva|Anand Panyarachun|Anupong Paochinda|Aree Wong Araya|Banharn Silpa-archa|Boonrawd Somtat
THA Chaiwat Sinsuwong|Chalerm Yoobamrung|Chaturon Chaisang|Itthaporn Subhawong|Jakrapob Penkair|Jatuporn Prompan
THA Kitti Wasinondh|Kittiratt Na-Ranong|Narongchai Akrasanee|Newin Chidchob|Noppadon Pattama
THA Phongthep Thepkanjana|Pracha Prasopdee|Prapun Naigowit
THA Prayut Chan-o-cha=Prayuth Chan-ocha=Gen Prayut Chan-o-cha|Prem Tinsulanonda|Sama ae Thanam
THA Sanan Kachornprasart=Minister Kachornprasart|Sirichan Ngathong
THA Somyot Poompanmoung=Pol Gen Somyot Poompanmoung|Sondhi Limthongkul|Sukhumbhand Paribatra
THA Supachai Panitchpakdi|Surakiart Sathirathai|Suthep Thaugsuban=Deputy Prime Minister Suthep Thaugsuban
THA Suwat Liptapanlop|Tanasak Patimapragorn=Gen Tanasak Patimapragorn|Thaksin Shinawatra|Thani Thongphakdi
THA Thanong Bidaya|Tharit Pengdit|Veera Somkwamkid|Winthai Suvari|Worachai Hema|Yongyuth Wichaidit
THA Yuthasak Sasiprapha
TJK Hamrokhon Zarifi|Kokhir Rasulzoda|Saydullo Khayrulloyev|Sherali Khayrulloyev
TKM Gurbanguly Berdymukhammedov|Rashid Meredov
TON Akilisi Pohiva
TTO Austin Warner=Austin "Jack" Warner|Kamla Persad-Bissessar|Keith Rowley|Patrick Manning
TTO Ramesh Lawrence Maharaj
TUN Elyes Fakhfakh|Foued Mebazaa|Habib Essid|Hichem Fourati|Leila Ben Ali|Mohamed Ghariani|Mongi Khammassi
TUN Najem Gharsalli|Rafik Belhaj Kacem|Zine El Abidine Ben Ali
TUR Abdullah Gül|Akif Hamzaçebi|Berkin Elvan|Binali Yildirim|Devlet Bahçeli|Efkan Ala|Emrullah Isler|Hilmi Özkök
TUR Ismail Cem|Ismet Yilmaz|Kemal Unakitan|Mehmet Agar|Mehmet Simsek|Meral Aksener|Mevlut Cavusoglu
TUR Recep Tayyip Erdoğan|Yasar Yakis|Yasin Aktay
TWN Annette Lu|Chen Chao-min|Chen Chien-Jen|Cheng Jei-cheng|Chiang Kai-shek|Chiang Wei-ling|Eric Chu|Hau Lung-pin
TWN Ho Mei-yueh|Hu Sheng-cheng|Huang Ching-tai|Huang Kun-huei|Hung Chi-chang|Jason C. Hu|Jason Yuan|King Pu-tsung
TWN Koo Chen-fu|Kuan Chung-ming|Lee Huan|Lien Chan|Lin Join-sane|Lin Yi-hsiung|Lung Ying-tai|Ma Ying Jeou
TWN Ovid Tzeng|Shen Lyushun|Su Chia-chyuan|Tsai Ing-wen|Tsai Ming-hsien|Tu Cheng-sheng|Vincent C. Siew
TWN Wang Ching-feng|Wu Po-hsiung|Wu Rong-i
TZA Abdulrahman Kinana|Benjamin William Mkapa|Ibrahim Saidi Rashidi Msabaha|Jakaya Mrisho Kikwete
TZA John Pombe Magufuli|Joseph Sinde Warioba|Khamis Kagasheki|Kingunge Ngombale Mwiru|Makame Mbarawa
TZA Mathias Meinrad Chikawe|Mustafa Mkulo|Nazir Mustafa Karamagi|Omari Rashidi Nundu|Pius Msekwa
TZA Saada Mkuya Salum|Samuel Sitta|Shamsi Vuai Nahodha|William Mgimwa|Zakia Meghji Hamdani
UGA Adolf Mwesige|Andrew Gutti|Dominic Ongwen|Jacob Oulanyah|Janat Mukwaya|John Baptist Odama|John Nasasira
UGA Joseph Kony|Kahinda Otafiire|Laeticia Mukasa Kikonyogo|Milton Obote|Peter Nyombi|Ruhakana Rugunda
UKR Andriy Klyuyev|Arsen Avakov|Arseniy Yatsenyuk|Borys Tarasyuk|Dmytro Bulatov|Kostyantyn Gryshchenko
UKR Mustafa Dzhemilev|Oleh Lyashko|Oleksandr Lavrynovych|Pavel Gubarev|Pavlo Klimkin|Pavlo Sheremeta
UKR Petro Poroshenko|Refat Chubarov|Semen Semenchenko|Valeriya Hontareva|Viktor Medvedchuk|Viktor Pshonka
UKR Vitali Klitschko|Vitaliy Yarema|Volodymyr Groysman|Volodymyr Khandohiy
UKR Volodymyr Konstantynov=Vladimir Konstantinov|Yevhen Marchuk|Yevhen Perebyinis|Yulia Tymoshenko|Yuriy Lutsenko
UKR Yuriy Yekhanurov|Zoryan Shkiryak
URY Ignacio de Posadas|Jorge Batlle|Jorge Brovetto|José Bayardi|José Guillermo Rodríguez|Juan José Álvarez
URY Julio César Godoy Toscano|Lucía Topolansky|Luis Alberto Lacalle|Luis de Almagro|Pablo Mieres|Raúl Sendic
URY Ricardo Ehrlich|Rodolfo Nin Novoa|Roque Arregui|Tabare Vazquez|Washington Abdala
USA Al Gore|Alberto Gonzales|Alexander Vershbow@vershbow-alexander-russel|Amy Klobuchar|Angus King
USA Ann Margaret Veneman|Anthony Foxx|Barack Obama@obama-barack|Barbara Bush|Barbara Lee|Ben Shalom Bernanke
USA Bev Perdue|Bill Clinton@clinton-william-j|Bill Haslam|Bill Richardson@richardson-william-blaine-bill
USA Caitlin Hayden|Carlos Pascual@pascual-carlos|Carly Fiorina|Caroline Kennedy@kennedy-caroline-bouvier
USA Charlie Baker|Chris Murphy|Christina B. Rocca@rocca-christina-b|Chuck Hagel|Claire McCaskill
USA Daniel Russel@russel-daniel-r|Dave Heineman|David Dreier|David Hale@hale-david-m|David Ige|David Satter
USA David Shear@shear-david-bruce|Deborah Malac@malac-deborah-ruth|Deval Patrick|Dianne Feinstein|Dick Durbin
USA Donald M. Payne|Donald Rumsfeld@rumsfeld-donald-henry|Donald Trump@trump-donald-j|Ed Royce|Eliot Spitzer
USA Elizabeth Dole|Elizabeth Warren|Emanuel Cleaver|Eric Ken Shinseki|Ernest Moniz|Erskine Bowles
USA Ertharin Cousin@cousin-ertharin|Evan Bayh|F. James Sensenbrenner Jr.|Fareed Zakaria|Francis J. Harvey
USA Gary Roughead|Geoffrey Pyatt@pyatt-geoffrey-r|George Krol@krol-george-albert|Gina McCarthy|Gordon Johndroe
USA Hans G. Klemm@klemm-hans-g|Heath Shuler|Heather Mack|Henrietta Holsman Fore@holsman-fore-henrietta
USA Henry Kissinger@kissinger-henry-a|Henry M. Paulson|Hilda Lucia Solis|Jacob J. Lew@lew-jacob-l
USA Jacob Walles@walles-jacob|James Baker@baker-james-addison|James Kilgore|James Mattis|James Terry Watson
USA James Wolfensohn|Jay Inslee|Jeff Rathke|Jeffrey Fowle|Jeh Johnson|Jerry Brown|Jerry McNerney|Jim Moran
USA Joe Manchin|John Brennan|John F. Kelly|John Hoeven|John Kerry@kerry-john-forbes|John M. Granville
USA John Tefft@tefft-john-f|Jon Corzine|Jonathan Greenert|Joseph Robinette Biden@biden-joseph-r|Josh Earnest
USA Kaci Hickox|Kathleen Sebelius|Kay Bailey Hutchison@hutchison-kay-bailey|Ken Calvert|Kenneth Roth
USA Lamar Alexander|Larry Hogan|Leon Panetta|Leslie Caldwell|Linda Lingle|Lisa Murkowski|Lloyd Austin
USA Mac Thornberry|Madeleine Albright@albright-madeleine-korbel|Mark J. Sullivan|Martin Indyk@indyk-martin-s
USA Melissa Fleming|Michael Bernard Mukasey|Michael Hayden|Michael W. Hagee|Mike Ferguson|Mike Lee|Mike Pence
USA Mike Pompeo@pompeo-michael-r|Mike Simpson|Mitch McConnell|Neal S. Wolin|Nikki Haley@haley-nikki-r|Paul LePage
USA Peter Pace|Philip Goldberg@goldberg-philip-s|Philip J. Crowley@crowley-philip-j|Rahm Israel Emanuel
USA Rajiv Shah|Rand Paul|Rex Tillerson@tillerson-rex-w|Richard Boucher@boucher-richard-a|Richard C. Shelby
USA Rick Santorum|Robert C. Bonner|Robert Jones Portman|Robert M. Kimmitt@kimmitt-robert-michael|Robert Menendez
USA Robert Wexler|Ronald Kirk|Ronald Lauder@lauder-ronald-stephen|Rose Gottemoeller@gottemoeller-rose-eileen
USA Rudy Giuliani|Russ Feingold|Sam Nunn|Samuel J. Locklear|Sander Levin|Sheldon Adelson|Stephen Hadley
USA Stephen Rapp@rapp-stephen-j|Stephen W. Bosworth@bosworth-stephen-warren|Steven Chu|Steven Mnuchin
USA Sung Kim@kim-sung-y|Susana Martinez|Ted Poe|Terry McAuliffe|Tim Pawlenty|Tim Scott|Tom Frieden|Tony Snow
USA Triston Jay Amero|Varsha Mahender Sabhnani|Victoria Nuland@nuland-victoria-jane|Vincent Gray
USA Wendy Chamberlin@chamberlin-wendy-jean|Wendy Sherman@sherman-wendy-r|Wesley K. Clark|Wilbur Ross
USA William E. Ward|William J. Fallon|William Lacy Swing@swing-william-lacy
UZB Elyor Ganiyev|Islam Karimov|Rustam Azimov|Sodiq Safoyev
VAT Angelo Sodano|Benedict XVI|Francis=Pope Francis|John Paul II|Pietro Parolin
VCT Camillo Gonsalves
VEN Carmen Meléndez|César Pérez Vivas|Daniel Ceballos|Delcy Rodríguez|Fernando Soto Rojas
VEN Francisco Arias Cárdenas|Guillermo Zuloaga|Gustavo Márquez|Henry Rangel Silva|Hugo Carvajal
VEN Ilich Ramírez Sánchez|Ismael García|Jesse Chacón|Leopoldo López|Luisa Estella Morales|Manuel Rosales
VEN Marcel Granier|Marisabel Rodríguez|Nelson Merentes|Nicolás Maduro|Omar Barboza|Rafael Ramírez|Rodrigo Cabezas
VEN Vladimir Padrino Lopez|Walid Makled|Willian Lara
VNM Cao Duc Phat|Chu Tuan Nha|Dinh Tien Dung|Do Nguyen Phuong|Ha Kim Ngoc|Ho Nghia Dung|Hoang Tuan Anh
VNM Le Hong Anh|Le Luong Minh|Ngo Xuan Lich|Nguyen Phu Trong|Nguyen Quoc Trieu|Nguyen Xuan Phuc|Pham Binh Minh
VNM Phung Quang Thanh|Tran Dai Quang|Tran Dinh Hoan|Tran Van Tuan|Uong Chu Luu
VUT Edward Natapei|Harry Iauko|Joe Natuman|Moana Carcasses Kalosil|Sato Kilman
XKX Enver Hoxhaj|Hashim Thaçi|Jakup Krasniqi
YEM Abdul Aziz Abdul Ghani|Abdul-Karim Al-Arhabi|Abdullah ibn Husayn al-Ahmar|Abu Bakr Abdullah al-Qirbi
YEM Ahmed bin Daghr|Ali Abdullah Saleh|Ali Muhammad Mujawar|Khaled Bahah|Mohammed Ali al-Houthi|Tawakel Karman
YEM Yahya Al-Houthi
ZAF Anwa Dramat|Baleka Mbete|Bathabile Dlamini|Crawford von Abo|Cyril Ramaphosa|David Mabuza|Dullah Omar
ZAF Ebrahim Ebrahim|Ebrahim Patel|Elizabeth Dipuo Peters|Faith Pansy Tlakula|Francois Beukman|Gerrie Nel
ZAF Gwen Mahlangu-Nkabinde|Imtiaz Sooliman|Jacob Sello Selebi|Johannes Hendricks De Lange|Julius Malema
ZAF Lindiwe Nonceba Sisulu|Lulama Marytheresa Xingwana|Lungelo Dlamini|Makhotso Magdeline Sotyu
ZAF Mangosuthu Buthelezi|Mbhazima Samuel Shilowa|Mluleki Editor George|Mninwa Johannes Mahlangu
ZAF Mogoeng Thomas Reetsang Mogoeng|Naledi Pandor|Nomfanelo Kota|Obed Bapela|Patricia de Lille|Pierre Korkie
ZAF Piletji Sebola|Pius Nkonzo Langa|Ravina Shamdasani|Ronnie Mamoepa|Sally de Beer|Sandile Ngcobo
ZAF Solomon Makgale|Steve Vukhile Tshwete|Tony Sithembiso Yengeni|William Andrew Hofmeyr|Willies Mchunu
ZAF Winnie Madikizela-Mandela|Zackie Achmat|Zanele Mbeki
ZMB Catherine Namugala|Charles Milupi|Chishimba Kambwili|Christopher Yaluma|Davies Mwila|Dora Siliya
ZMB Edith Nawakwi|Eustarckio Kazonga|Gabriel Namulambe|Gary Nkombo|Guy Scott|Hakainde Hichilema|Joseph Katema
ZMB Kabinga Pande|Kennedy Sakeni|Kenneth Chipungu|Kenneth Konga|Michael Sata|Mukhondo Lungu|Nevers Mumba
ZMB Ronnie Shikapwasha|Rupiah Banda|Situmbeko Musokotwane|Sylvia Masebo|Willie Nsanda|Yamfwa Mukanga
ZWE Amos Midzi|Christopher Mutsvangwa|David Parirenyatwa|Didmus Noel Edwin Mutasa|Dumiso Dabengwa
ZWE Emmerson Mnangagwa|Eric Matinenga|Gideon Gono|Giles Mutsekwa|Godfrey Chidyausiku|Godwills Masimirembwa
ZWE Johannes Tomana|Jonathan Moyo|Kembo Dugish Campbell Mohadi|Lazarus Dokora|Morgan Tsvangirai|Obert Mpofu
ZWE Peter Chikumba|Raymond Majongwe|Robert Mugabe|Simbarashe Mumbengegwi|Simon Khaya Moyo|Tichaona Jokonya
east-germany-1990 Egon Krenz
socialist-federal-republic-of-yugoslavia-1992 Josip Broz Tito
soviet-union-1991 Joseph Stalin
`;
