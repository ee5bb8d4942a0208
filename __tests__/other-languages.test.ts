import { extract } from '../src';
import { otherLanguageOf } from '../src/lexicon/other-languages';

/** Two or three sentences of news, written for this test. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  German: [
    'Die Polizei hat am Dienstag in Hamburg drei Männer festgenommen, die in den letzten Wochen mehrere Banken überfallen haben sollen. Nach Angaben eines Sprechers wurde niemand verletzt.',
    'Der Konzern will im kommenden Jahr ein neues Werk bauen und rund tausend Stellen schaffen. Das teilte das Unternehmen auf einer Pressekonferenz in München mit.',
  ],
  French: [
    'Le président a annoncé mardi que les impôts des petites entreprises seront réduits dès l’année prochaine. Les syndicats ont critiqué cette mesure et appellent à une grève dans les transports.',
    'La société, qui emploie plus de deux mille personnes, va ouvrir une usine à Lyon. Elle a été rachetée par un groupe suédois pour cinq millions d’euros.',
  ],
  Spanish: [
    'La policía detuvo el martes a tres hombres que habían robado varios bancos en las últimas semanas. El ministro dijo que no hay heridos y que la investigación sigue abierta.',
    'La empresa abrirá una fábrica en Valencia y creará más de mil puestos de trabajo, según un comunicado de los dueños. El sindicato lo celebró.',
  ],
  Italian: [
    'Il governo ha deciso di ridurre le tasse per le piccole imprese a partire dal prossimo anno. Il ministro ha detto che la misura è importante per l’economia del paese e non costerà molto.',
    'La società aprirà una nuova fabbrica a Torino con più di mille posti di lavoro. Lo ha annunciato il presidente del gruppo durante una conferenza con la stampa.',
  ],
  Portuguese: [
    'O governo anunciou na terça-feira que os impostos das pequenas empresas vão descer a partir do próximo ano. O ministro disse que a medida é importante para a economia e que não há alternativa.',
    'A empresa vai abrir uma fábrica no Porto e criar mais de mil postos de trabalho, segundo um comunicado dos donos. A polícia foi chamada ao local por causa de um protesto.',
  ],
  Dutch: [
    'De politie heeft dinsdag in Utrecht drie mannen opgepakt die de afgelopen weken verschillende banken zouden hebben overvallen. Volgens een woordvoerder is er niemand gewond geraakt.',
    'Het bedrijf wil volgend jaar een nieuwe fabriek bouwen en daarmee duizend banen scheppen. Dat maakte de directie bekend op een persconferentie in Eindhoven.',
  ],
  Polish: [
    'Rząd zdecydował we wtorek, że od przyszłego roku obniży podatki dla małych firm. Minister powiedział, że nowe przepisy są ważne dla gospodarki i że nie ma innego wyjścia.',
    'Firma zbuduje nową fabrykę w Gdańsku i zatrudni ponad tysiąc osób, jak podano na konferencji prasowej. Policja została wezwana na miejsce z powodu protestu.',
  ],
  Czech: [
    'Vláda v úterý rozhodla, že od příštího roku sníží daně pro malé firmy. Ministr řekl, že nová pravidla jsou důležitá pro hospodářství a že se na tom koalice shodla.',
    'Podle policie se při nehodě na dálnici u Brna nikdo nezranil, ale řidič, který ji způsobil, byl opilý. Dálnice je od rána uzavřená a podle mluvčího se to do večera nezmění.',
  ],
  Slovak: [
    'Vláda v utorok rozhodla, že od budúceho roka zníži dane pre malé firmy. Minister povedal, že nové pravidlá sú dôležité pre hospodárstvo a že sa na tom koalícia zhodla.',
    'Podľa polície sa pri nehode na diaľnici pri Trnave nikto nezranil, ale vodič, ktorý ju spôsobil, bol opitý. Diaľnica je od rána uzavretá a do večera sa to nezmení.',
  ],
  Swedish: [
    'Regeringen beslutade på tisdagen att sänka skatten för små företag från och med nästa år. Ministern sade att de nya reglerna är viktiga för landets ekonomi, men oppositionen håller inte med.',
    'Polisen har gripit tre män som misstänks för flera bankrån i Göteborg. Ingen skadades, och polisen söker nu efter en bil som var stulen.',
  ],
  Danish: [
    'Regeringen har onsdag besluttet at sænke skatten for små firmaer i Danmark. Ministeren sagde, at de nye regler skal gælde fra næste år, og at det er godt for landet, men oppositionen er ikke enig.',
    'Politiet har anholdt tre mænd, der blev set efter flere bankrøverier i Aarhus. Ingen kom til skade, og politiet leder nu efter en bil, som blev stjålet.',
  ],
  Norwegian: [
    'Regjeringen vedtok på tirsdag å senke skatten for små bedrifter fra neste år. Statsråden sa at de nye reglene er viktige for landet, men opposisjonen er ikke enig og ber om en ny avstemning etter påske.',
    'Politiet har pågrepet tre menn som ble sett etter flere bankran i Bergen. Ingen ble skadet, og politiet leter nå etter en bil som ble stjålet av en av dem.',
  ],
  Romanian: [
    'Guvernul a decis marți să reducă taxele pentru firmele mici începând cu anul viitor. Ministrul a spus că măsura este importantă pentru economie și că nu există o altă soluție.',
    'Compania va deschide o fabrică în Cluj și va crea peste o mie de locuri de muncă, au anunțat reprezentanții ei. Poliția a fost chemată la fața locului din cauza unui protest.',
  ],
  Hungarian: [
    'A kormány kedden úgy döntött, hogy jövőre csökkenti a kis cégek adóját. A miniszter szerint az új szabály fontos a gazdaságnak, de az ellenzék nem ért egyet, és azt kéri, hogy szavazzanak róla.',
    'A cég egy új gyárat épít Győrben, és több mint ezer embert vesz fel. Ezt az igazgató jelentette be, aki azt is mondta, hogy még nem kezdődött el az építkezés.',
  ],
  Finnish: [
    'Hallitus päätti tiistaina, että pienten yritysten verot laskevat ensi vuonna. Ministeri sanoi, että uudet säännöt ovat tärkeitä taloudelle, mutta oppositio ei ole samaa mieltä ja vaatii äänestystä.',
    'Poliisi on ottanut kiinni kolme miestä, jotka olivat ryöstäneet useita pankkeja. Kukaan ei loukkaantunut, ja poliisi etsii nyt autoa, joka oli varastettu.',
  ],
  Turkish: [
    'Hükümet salı günü küçük şirketler için vergileri gelecek yıldan itibaren düşürme kararı aldı. Bakan, bu kararın ekonomi için çok önemli olduğunu ve başka bir yol olmadığını söyledi, ancak muhalefet ise buna karşı.',
    'Şirket Bursa’da yeni bir fabrika kuracak ve bin kişiye iş verecek. Bunu müdür bir basın toplantısı ile duyurdu ve daha sonra soruları yanıtladı.',
  ],
  Catalan: [
    'El govern ha decidit que els impostos de les petites empreses baixaran a partir de l’any que ve. La ministra ha dit que la mesura és important per al país i que no hi ha cap altra solució.',
    'Els Mossos han detingut tres homes que havien robat diversos bancs amb un cotxe de lloguer. Aquest dimarts, la jutgessa ha enviat a presó els dos més grans.',
  ],
  'Serbo-Croatian': [
    'Vlada je u utorak odlučila da će od iduće godine smanjiti poreze za male tvrtke. Ministar je rekao da su nova pravila važna za gospodarstvo i da se o tome ne može dugo raspravljati.',
    'Policija je uhitila tri muškarca za koje se sumnja da su opljačkali nekoliko banaka u Splitu. Nitko nije ozlijeđen, a policija traži automobil koji je bio ukraden.',
  ],
  Russian: [
    'Правительство во вторник решило снизить налоги для малых предприятий со следующего года. Министр сказал, что новые правила важны для экономики и что он не видит другого выхода из этого положения.',
    'Компания построит в Казани новый завод, на котором будет работать более тысячи человек. Об этом сообщил её директор, но он не сказал, когда это будет.',
  ],
  Ukrainian: [
    'Уряд у вівторок вирішив знизити податки для малих підприємств з наступного року. Міністр сказав, що нові правила є важливими для економіки і що він не бачить іншого виходу з цього становища.',
    'Компанія збудує у Львові новий завод, на якому працюватиме понад тисячу людей. Про це повідомив її директор, але він не сказав, коли це буде.',
  ],
  Bulgarian: [
    'Правителството реши във вторник да намали данъците за малките фирми от следващата година. Министърът каза, че новите правила са важни за икономиката и че не се вижда друг изход от това положение.',
    'Компанията ще построи нов завод в Пловдив, в който ще работят над хиляда души. За това съобщи директорът ѝ, но не каза кога ще стане през годината.',
  ],
  Slovenian: [
    'Vlada je v torek sklenila, da bo od prihodnjega leta znižala davke za mala podjetja. Minister je povedal, da so nova pravila pomembna za gospodarstvo in da druge poti ni.',
  ],
  Macedonian: [
    'Владата одлучи дека од идната година ќе ги намали даноците за малите фирми. Министерот рече дека новите правила се важни за економијата и дека нема друг излез.',
  ],
  Belarusian: [
    'Урад у аўторак вырашыў знізіць падаткі для малых прадпрыемстваў з наступнага года. Міністр сказаў, што новыя правілы важныя для эканомікі і што ён не бачыць іншага выйсця.',
  ],
  Estonian: [
    'Valitsus otsustas teisipäeval, et väikeste ettevõtete maksud langevad järgmisel aastal. Minister ütles, et uued reeglid on majandusele olulised, aga opositsioon ei ole sellega nõus ja nõuab hääletust.',
  ],
  Greek: ['Η κυβέρνηση αποφάσισε την Τρίτη να μειώσει τους φόρους για τις μικρές επιχειρήσεις από το επόμενο έτος.'],
  Chinese: ['政府周三宣布,小企业的税收将从明年开始下降。部长表示,这项措施对国家经济很重要。'],
  Japanese: ['政府は水曜日、来年から中小企業の税金を下げると発表した。大臣は経済にとって重要だと述べた。'],
  Korean: ['정부는 수요일 내년부터 중소기업의 세금을 낮추겠다고 발표했다. 장관은 경제에 중요하다고 말했다.'],
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

it.each(Object.entries(TEXTS).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)))('%s is told: %s', (language, text) => {
  expect(otherLanguageOf(text, wordsOf(text))).toBe(language);
}); // prettier-ignore

it.each([
  ['Basque', 'Gobernuak asteartean erabaki du enpresa txikien zergak jaistea datorren urtetik aurrera. Ministroak esan du neurria garrantzitsua dela ekonomiarentzat eta ez dagoela beste irtenbiderik.'],
  ['Welsh', 'Penderfynodd y llywodraeth ddydd Mawrth dorri trethi i gwmnïau bach o’r flwyddyn nesaf ymlaen. Dywedodd y gweinidog fod y mesur yn bwysig i’r economi ac nad oes ateb arall.'],
  ['names alone', 'Kestrin Velmora Globex Acme Initech Hooli Ann Hart Tom Vane Oslo Lima'],
  ['nothing', ''],
])('%s is not taken for one of them', (_what, text) => {
  expect(otherLanguageOf(text, wordsOf(text))).toBeUndefined();
}); // prettier-ignore

it('the warning names the language', () => {
  const messages = (text: string): string[] => extract(text).warnings.map(({ message }) => message);
  expect(messages(TEXTS.German.join(' '))).toEqual(['the text looks German, not English; what was read of it is hardly right']);
  expect(messages(TEXTS.Chinese.join(' ').repeat(2))).toEqual(['the text looks Chinese, not English; what was read of it is hardly right']);
});
