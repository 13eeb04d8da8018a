/**
 * Candidates of the seats in `contest-table.ts`, one a line: `change` in millionths of a share, `marks` of sitting, former
 * and group. Notional results name no candidates.
 */
export const CANDIDACY_TABLE = `
election | seat | party | given | surname | gender | marks | member | votes | change
2015-general | E14000642 | ukip | Douglas | Carswell | male | sitting former | 1527 | 19642 | -
2015-general | E14000642 | conservative | Giles | Watling | male | - | 4677 | 16205 | -163703
2015-general | E14000642 | labour | Tim | Young | male | - | - | 6364 | -106464
2015-general | E14000642 | green | Chris | Southall | male | - | - | 1184 | 14377
2015-general | E14000642 | liberal-democrats | David | Grace | male | - | - | 812 | -110960
2015-general | N06000007 | uup | Tom | Elliott | male | - | 4367 | 23608 | -
2015-general | N06000007 | sinn-fein | Michelle | Gildernew | female | sitting former | 1416 | 23078 | -1465
2015-general | N06000007 | sdlp | John | Coyle | male | - | - | 2732 | -22651
2015-general | N06000007 | green | Tanya | Jones | female | - | - | 788 | -
2015-general | N06000007 | alliance | Hannah | Su | female | - | - | 658 | 3599
2015-general | S14000049 | snp | Stephen | Gethins | male | - | 4434 | 18523 | 267333
2015-general | S14000049 | liberal-democrats | Tim | Brett | male | - | - | 14179 | -130108
2015-general | S14000049 | conservative | Huw | Bell | male | - | - | 7373 | -54635
2015-general | S14000049 | labour | Brian | Thomson | male | - | - | 3476 | -94655
2015-general | S14000049 | green | Andy | Collins | male | - | - | 1387 | -
2015-general | S14000049 | independent | Mike | Scott-Hayward | male | - | - | 325 | -
2015-general | E14000969 | labour | Ann | Coffey | female | sitting former | 458 | 19771 | 71923
2015-general | E14000969 | conservative | Daniel | Hamilton | male | - | - | 9710 | -8449
2015-general | E14000969 | ukip | Steven | Woolfe | male | - | - | 5206 | 109272
2015-general | E14000969 | liberal-democrats | Daniel | Hawthorne | male | - | - | 3034 | -173376
2015-general | E14000969 | green | Gary | Lawson | male | - | - | 1753 | 26911
2015-general | E14000969 | left-unity | John | Pearson | male | - | - | 175 | -
2017-general | E14000642 | conservative | Giles | Watling | male | - | 4677 | 27031 | 245752
2017-general | E14000642 | labour | Tasha | Osben | female | - | - | 11203 | 109818
2017-general | E14000642 | ukip | Paul | Oakley | male | - | - | 3357 | -368274
2017-general | E14000642 | liberal-democrats | David | Grace | male | - | - | 887 | 1725
2017-general | E14000642 | green | Chris | Southall | male | - | - | 719 | -10496
2017-general | E14000642 | independent | Caroline | Shearer | female | - | - | 449 | -
2017-general | E14000642 | english-democrats | Robin | Tilbrook | male | - | - | 289 | -
2017-general | E14000642 | independent | Nick | Martin | male | - | - | 210 | -
2017-general | N06000007 | sinn-fein | Michelle | Gildernew | female | former | 1416 | 25230 | 18037
2017-general | N06000007 | uup | Tom | Elliott | male | sitting former | 4367 | 24355 | -8744
2017-general | N06000007 | sdlp | Mary | Garrity | female | - | - | 2587 | -5340
2017-general | N06000007 | alliance | Noreen | Campbell | female | - | - | 886 | 3630
2017-general | N06000007 | green | Tanya | Jones | female | - | - | 423 | -7583
2017-general | S14000049 | snp | Stephen | Gethins | male | sitting former | 4434 | 13743 | -80624
2017-general | S14000049 | liberal-democrats | Elizabeth | Riches | female | - | - | 13741 | 15301
2017-general | S14000049 | conservative | Tony | Miklinski | male | - | - | 10088 | 78320
2017-general | S14000049 | labour | Rosalind | Garton | female | - | - | 4026 | 19470
2017-general | S14000049 | independent-sovereign-democratic-britain | Mike | Scott-Hayward | male | - | - | 224 | -
2017-general | E14000969 | labour | Ann | Coffey | female | sitting former | 458 | 26282 | 133980
2017-general | E14000969 | conservative | Daniel | Hamilton | male | - | - | 11805 | 39258
2017-general | E14000969 | liberal-democrats | Daniel | Hawthorne | male | - | - | 1778 | -33723
2017-general | E14000969 | ukip | John | Kelly | male | - | - | 1088 | -105113
2017-general | E14000969 | green | Gary | Lawson | male | - | - | 591 | -29987
2017-general | W07000041 | labour | Albert | Owen | male | sitting former | 1474 | 15643 | 107373
2017-general | W07000041 | conservative | Tomos | Davies | male | - | - | 10384 | 66216
2017-general | W07000041 | plaid-cymru | Ieuan | Wyn Jones | male | former | 550 | 10237 | -30743
2017-general | W07000041 | ukip | James | Turner | male | - | - | 624 | -129925
2017-general | W07000041 | liberal-democrats | Sarah | Jackson | female | - | - | 479 | -8684
2019-general | N06000007 | sinn-fein | Michelle | Gildernew | female | sitting former | 1416 | 21986 | -38637
2019-general | N06000007 | uup | Tom | Elliott | male | former | 4367 | 21929 | -23399
2019-general | N06000007 | sdlp | Adam | Gannon | male | - | - | 3446 | 19513
2019-general | N06000007 | alliance | Matthew | Beaumont | male | - | - | 2650 | 35638
2019-general | N06000007 | independent | Caroline | Wheeler | female | - | - | 751 | -
2019-general | S14000049 | liberal-democrats | Wendy | Chamberlain | female | - | 4765 | 19763 | 102214
2019-general | S14000049 | snp | Stephen | Gethins | male | sitting former | 4434 | 18447 | 73481
2019-general | S14000049 | conservative | Tony | Miklinski | male | - | - | 5961 | -111281
2019-general | S14000049 | labour | Wendy | Haynes | female | - | - | 1707 | -59058
2019-general | W07000041 | conservative | Virginia | Crosbie | female | - | 4859 | 12959 | 76644
2019-general | W07000041 | labour | Mary | Roberts | female | - | - | 10991 | -117937
2019-general | W07000041 | plaid-cymru | Aled | ap Dafydd | male | - | - | 10418 | 11060
2019-general | W07000041 | reform-uk | Helen | Jenner | female | - | - | 2184 | -
2019-notional | E14001131 | labour | - | - | - | - | - | 30077 | -
2019-notional | E14001131 | green | - | - | - | - | - | 13381 | -
2019-notional | E14001131 | conservative | - | - | - | - | - | 7376 | -
2019-notional | E14001131 | reform-uk | - | - | - | - | - | 593 | -
2019-notional | E14001174 | conservative | - | - | - | - | - | 32825 | -
2019-notional | E14001174 | labour | - | - | - | - | - | 7108 | -
2019-notional | E14001174 | liberal-democrats | - | - | - | - | - | 2829 | -
2019-notional | E14001174 | green | - | - | - | - | - | 1341 | -
2019-notional | E14001174 | independent | - | - | - | - | - | 243 | -
2019-notional | E14001174 | monster-raving-loony-party | - | - | - | - | - | 224 | -
2019-notional | E14001174 | independent | - | - | - | group | - | 1099 | -
2019-notional | E14001395 | conservative | - | - | - | - | - | 34009 | -
2019-notional | E14001395 | labour | - | - | - | - | - | 8290 | -
2019-notional | E14001395 | liberal-democrats | - | - | - | - | - | 7329 | -
2019-notional | E14001395 | green | - | - | - | - | - | 4785 | -
2019-notional | E14001455 | labour | - | - | - | - | - | 23617 | -
2019-notional | E14001455 | conservative | - | - | - | - | - | 17838 | -
2019-notional | E14001455 | liberal-democrats | - | - | - | - | - | 3247 | -
2019-notional | E14001455 | reform-uk | - | - | - | - | - | 2302 | -
2019-notional | E14001455 | green | - | - | - | - | - | 1414 | -
2019-notional | W07000112 | conservative | - | - | - | - | - | 12959 | -
2019-notional | W07000112 | labour | - | - | - | - | - | 10991 | -
2019-notional | W07000112 | plaid-cymru | - | - | - | - | - | 10418 | -
2019-notional | W07000112 | reform-uk | - | - | - | - | - | 2184 | -
2024-general | E14001131 | green | Carla | Denyer | female | - | 5102 | 24539 | 305677
2024-general | E14001131 | labour | Thangam | Debbonaire | female | sitting former | 4433 | 14132 | -258963
2024-general | E14001131 | conservative | Samuel | Williams | male | - | - | 1998 | -97353
2024-general | E14001131 | reform-uk | Robert | Clarke | male | - | - | 1338 | 19323
2024-general | E14001131 | liberal-democrats | Nicholas | Coombes | male | - | - | 1162 | -
2024-general | E14001131 | party-of-women | Kellie-Jay | Keen | female | - | - | 196 | -
2024-general | E14001174 | reform-uk | Nigel | Farage | male | - | 5091 | 21225 | -
2024-general | E14001174 | conservative | Giles | Watling | male | sitting former | 4677 | 12820 | -439809
2024-general | E14001174 | labour | Jovan | Owusu-Nepaul | male | - | - | 7448 | 6419
2024-general | E14001174 | liberal-democrats | Matthew | Bensilum | male | - | - | 2016 | -18080
2024-general | E14001174 | green | Natasha | Osben | female | - | - | 1935 | 12740
2024-general | E14001174 | independent | Tony | Mack | male | - | - | 317 | -
2024-general | E14001174 | ukip | Andrew | Pemberton | male | - | - | 116 | -
2024-general | E14001174 | climate-party | Craig | Jamieson | male | - | - | 48 | -
2024-general | E14001174 | heritage-party | Tasos | Papanastasiou | male | - | - | 33 | -
2024-general | E14001395 | green | Ellie | Chowns | female | - | 5249 | 21736 | 343657
2024-general | E14001395 | conservative | Bill | Wiggin | male | sitting former | 1428 | 15842 | -310454
2024-general | E14001395 | reform-uk | Andrew | Dye | male | - | - | 8048 | -
2024-general | E14001395 | labour | Jon | Browning | male | - | - | 3205 | -88714
2024-general | E14001395 | liberal-democrats | Cat | Hornsey | female | - | - | 1436 | -106179
2024-general | E14001395 | sdp | Michael | Guest | male | - | - | 95 | -
2024-general | E14001455 | labour | Mike | Amesbury | male | sitting former | 4667 | 22358 | 41598
2024-general | E14001455 | reform-uk | Jason | Moorcroft | male | - | - | 7662 | 133870
2024-general | E14001455 | conservative | Jade | Marsden | female | - | - | 6756 | -208455
2024-general | E14001455 | green | Chris | Copeman | male | - | - | 2715 | 35079
2024-general | E14001455 | liberal-democrats | Chris | Rowe | male | - | - | 2149 | -16180
2024-general | E14001455 | liberal | Danny | Clarke | male | - | - | 479 | -
2024-general | E14001455 | sdp | Paul | Murphy | male | - | - | 116 | -
2024-general | W07000112 | plaid-cymru | Llinos | Medi | female | - | 5085 | 10590 | 39549
2024-general | W07000112 | conservative | Virginia | Crosbie | female | sitting former | 4859 | 9953 | -49491
2024-general | W07000112 | labour | Ieuan | Williams | male | - | - | 7619 | -67184
2024-general | W07000112 | reform-uk | Emmett | Jenner | male | - | - | 3223 | 39030
2024-general | W07000112 | green | Martin | Schwaller | male | - | - | 604 | -
2024-general | W07000112 | liberal-democrats | Leena | Farhat | female | - | - | 439 | -
2024-general | W07000112 | monster-raving-loony-party | Sir Grumpus L | Shorticus | male | - | - | 156 | -
2024-general | W07000112 | libertarian-party | Sam | Wood | male | - | - | 44 | -
2025-05-01-runcorn-and-helsby | E14001455 | reform-uk | Sarah Joanne | Pochin | female | - | 5403 | 12645 | 205225
2025-05-01-runcorn-and-helsby | E14001455 | labour | Karen Louise | Shore | female | - | - | 12639 | -142958
2025-05-01-runcorn-and-helsby | E14001455 | conservative | Sean | Houlston | male | - | - | 2341 | -88497
2025-05-01-runcorn-and-helsby | E14001455 | green | Chris | Copeman | male | - | - | 2314 | 6678
2025-05-01-runcorn-and-helsby | E14001455 | liberal-democrats | Paul Michael | Duffy | male | - | - | 942 | -22228
2025-05-01-runcorn-and-helsby | E14001455 | liberal | Dan | Clarke | male | - | - | 454 | 2867
2025-05-01-runcorn-and-helsby | E14001455 | independent | Michael | Williams | male | - | - | 363 | -
2025-05-01-runcorn-and-helsby | E14001455 | independent | Alan | McKie | male | - | - | 269 | -
2025-05-01-runcorn-and-helsby | E14001455 | workers-party-of-britain | Peter | Ford | male | - | - | 164 | -
2025-05-01-runcorn-and-helsby | E14001455 | rejoin-eu | John | Stevens | male | - | - | 129 | -
2025-05-01-runcorn-and-helsby | E14001455 | monster-raving-loony-party | Howling Laud | Hope | male | - | - | 128 | -
2025-05-01-runcorn-and-helsby | E14001455 | english-democrats | Catherine Anne | Blaiklock | female | - | - | 95 | -
2025-05-01-runcorn-and-helsby | E14001455 | sdp | Paul Andrew | Murphy | male | - | - | 68 | -923
2025-05-01-runcorn-and-helsby | E14001455 | volt-united-kingdom | Jason Philip | Hughes | male | - | - | 54 | -
2025-05-01-runcorn-and-helsby | E14001455 | english-constitution-party | Graham Harry | Moore | male | - | - | 50 | -
`;
