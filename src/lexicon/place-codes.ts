import { wordSet } from './word-set';

/** Countries as results of sports and tables write them behind a name: "(QAT)". Those of the Olympic committee and of ISO 3166, alpha 3. */
export const COUNTRY_CODES =
  wordSet(`AFG ALB ALG AND ANG ANT ARG ARM ARU ASA AUS AUT AZE BAH BAN BAR BDI BEL BEN BER BHU BIH BIZ BLR BOL BOT BRA BRN BRU BUL BUR
  CAF CAM CAN CAY CGO CHA CHI CHN CIV CMR COD COK COL COM CPV CRC CRO CUB CYP CZE DEN DEU DJI DMA DOM ECU EGY ERI ESA ESP EST ETH FIJ FIN FRA FSM GAB GAM GBR
  GBS GEO GEQ GER GHA GRE GRN GUA GUI GUM GUY HAI HKG HON HUN INA IND IRI IRL IRN IRQ ISL ISR ISV ITA IVB JAM JOR JPN KAZ KEN KGZ KIR KOR KOS KSA KUW LAO LAT
  LBA LBN LBR LCA LES LIE LTU LUX MAD MAR MAS MAW MDA MDV MEX MGL MHL MKD MLI MLT MNE MON MOZ MRI MTN MYA NAM NCA NED NEP NGR NIG NLD NOR NRU NZL OMA PAK PAN
  PAR PER PHI PLE PLW PNG POL POR PRK PRT PUR QAT ROU RSA RUS RWA SAM SAU SEN SEY SGP SIN SKN SLE SLO SMR SOL SOM SRB SRI SSD STP SUD SUI SUR SVK SWE SWZ SYR TAN
  TGA THA TJK TKM TLS TOG TPE TTO TUN TUR TUV UAE UGA UKR URU USA UZB VAN VEN VIE VIN YEM ZAF ZAM ZIM`);

/** States of the US as the post writes them. */
export const STATE_CODES =
  wordSet(`AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX
  UT VA VT WA WI WV WY`);

/** States of the US and provinces of Canada as news abbreviates them behind a town: "Needles, Calif.". */
export const STATE_ABBREVIATIONS =
  wordSet(`ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nebr. nev. n.h. n.j. n.m. n.y.
  n.c. n.d. okla. ore. pa. penn. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. d.c. ont. alta. b.c. que. sask. man. n.s. n.b. nfld. p.e.i.`);
