/** Seats of the example record, one contest a line. The figures are facts as the House of Commons Library published them. */
export const CONTEST_TABLE = `
election | seat | place | country | region | county | type | electorate | validVotes | invalidVotes | majority | result | declaredAt | base
2015-general | E14000642 | Clacton | england | east-of-england | essex | county | 68936 | 44207 | 168 | 3437 | UKIP gain from Con | 2015-05-08T04:38 | -
2015-general | N06000007 | Fermanagh and South Tyrone | northern-ireland | - | - | county | 70108 | 50864 | 286 | 530 | UUP gain from SF | 2015-05-08T05:24 | -
2015-general | S14000049 | North East Fife | scotland | - | - | county | 62003 | 45263 | 47 | 4344 | SNP gain from LD | 2015-05-08T04:39 | -
2015-general | E14000969 | Stockport | england | north-west | greater-manchester | borough | 63931 | 39649 | 135 | 10061 | Lab hold | 2015-05-08T05:52 | -
2017-general | E14000642 | Clacton | england | east-of-england | essex | county | 69263 | 44145 | 73 | 15828 | Con gain from UKIP | 2017-06-09T03:09 | 2015-general
2017-general | N06000007 | Fermanagh and South Tyrone | northern-ireland | - | - | county | 70601 | 53481 | 226 | 875 | SF gain from UUP | 2017-06-09T04:09 | 2015-general
2017-general | S14000049 | North East Fife | scotland | - | - | county | 58685 | 41822 | 26 | 2 | SNP hold | 2017-06-09T06:29 | 2015-general
2017-general | E14000969 | Stockport | england | north-west | greater-manchester | borough | 64236 | 41544 | 97 | 14477 | Lab hold | 2017-06-09T04:57 | 2015-general
2017-general | W07000041 | Ynys Môn | wales | - | gwynedd | county | 52921 | 37367 | 40 | 5259 | Lab hold | 2017-06-09T02:28 | -
2019-general | N06000007 | Fermanagh and South Tyrone | northern-ireland | - | - | county | 72848 | 50762 | 324 | 57 | SF hold | 2019-12-13T06:59 | 2017-general
2019-general | S14000049 | North East Fife | scotland | - | - | county | 60905 | 45878 | 140 | 1316 | LD gain from SNP | 2019-12-13T03:29 | 2017-general
2019-general | W07000041 | Ynys Môn | wales | - | gwynedd | county | 51925 | 36552 | 121 | 1968 | Con gain from Lab | 2019-12-13T02:45 | 2017-general
2019-notional | E14001131 | Bristol Central | england | south-west | - | borough | 70227 | 51427 | - | 16696 | - | - | -
2019-notional | E14001174 | Clacton | england | east-of-england | - | county | 75959 | 45669 | - | 25717 | - | - | -
2019-notional | E14001395 | North Herefordshire | england | west-midlands | - | county | 70894 | 54413 | - | 25719 | - | - | -
2019-notional | E14001455 | Runcorn and Helsby | england | north-west | - | county | 70950 | 48418 | - | 5779 | - | - | -
2019-notional | W07000112 | Ynys Môn | wales | - | - | county | 52415 | 36552 | - | 1968 | - | - | -
2024-general | E14001131 | Bristol Central | england | south-west | - | borough | 62735 | 43365 | 165 | 10407 | Green gain from Lab | - | 2019-notional
2024-general | E14001174 | Clacton | england | east-of-england | - | county | 78245 | 45958 | 111 | 8405 | RUK gain from Con | - | 2019-notional
2024-general | E14001395 | North Herefordshire | england | west-midlands | - | county | 72797 | 50362 | 145 | 5894 | Green gain from Con | - | 2019-notional
2024-general | E14001455 | Runcorn and Helsby | england | north-west | - | county | 70801 | 42235 | 171 | 14696 | Lab hold | - | 2019-notional
2024-general | W07000112 | Ynys Môn | wales | - | - | county | 53141 | 32628 | 79 | 637 | PC gain from Con | - | 2019-notional
2025-05-01-runcorn-and-helsby | E14001455 | Runcorn and Helsby | england | north-west | - | county | 70666 | 32655 | 85 | 6 | RUK gain from Lab | - | 2024-general
`;
