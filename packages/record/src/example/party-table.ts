/** Parties of the example record, one a line. */
export const PARTY_TABLE = `
id | name | abbreviation | commission | mnis | aliases
alliance | Alliance | APNI | PP103 | 1 | Alliance Party; Alliance Party of Northern Ireland
aontu | Aontú | AONT | PP7968 | 1025 | -
bnp | British National Party | BNP | PP105 PP106 PP3960 | 67 | BNP
climate-party | Climate Party | Cli | PP12958 | 1053 | -
conservative | Conservative | Con | PP51 PP52 | 4 | Conservative Party; Conservative and Unionist Party; Conservatives; Scottish Conservative; Scottish Conservatives; Scottish Tories; Tories; Tory; Tory Party; Unionist Party; Welsh Conservative; Welsh Conservatives; Welsh Tories
dup | Democratic Unionist Party | DUP | PP70 | 7 | DUP; Democratic Unionist; Democratic Unionists
english-constitution-party | English Constitution Party | ECP | PP12881 | 1046 | -
english-democrats | English Democrats | ED | PP17 | 90 | English Democrat
green | Green Party | Green | PP130 PP305 PP63 | 44 1057 1113 | Green; Green Party Northern Ireland; Green Party in Northern Ireland; Green Party of England and Wales; Greens; Scottish Green; Scottish Green Party; Scottish Greens; The Greens; Wales Green Party; Welsh Greens
heritage-party | Heritage Party | HPUK | PP12550 PP12553 | 1037 | -
independent | Independent | Ind | - | 8 | Independents
independent-sovereign-democratic-britain | Independent Sovereign Democratic Britain | ISDB | PP2575 | 271 | -
labour | Labour | Lab | PP53 | 15 | Lab Co-op; Labour Co-op; Labour Party; Labour and Co-operative; Labour and Co-operative Party; Labour/Co-operative; Scottish Labour; Scottish Labour Party; Welsh Labour
left-unity | Left Unity | LU | PP2045 | 188 | -
liberal | Liberal | Lib | PP54 | 16 | Liberal Party; Liberals
liberal-democrats | Liberal Democrat | LD | PP90 | 17 | Lib Dem; Lib Dems; Lib-Dem; Lib-Dems; LibDem; LibDems; Liberal Democrat Party; Liberal Democrats; Liberal/SDP Alliance; SDP-Liberal Alliance; Scottish Lib Dems; Scottish Liberal Democrats; Welsh Lib Dems; Welsh Liberal Democrats
libertarian-party | Libertarian Party | LPUK | PP684 PP685 | 1003 | -
monster-raving-loony-party | Official Monster Raving Loony Party | MRLP | PP65 PP66 | 119 | Loony Party; Monster Raving Loony; Monster Raving Loony Party; Raving Loony Party
others | Others | Oth | - | - | -
party-of-women | Party of Women | POW | PP17545 | 1102 | -
people-before-profit | People Before Profit | PBP | PP773 PP789 | 177 242 | People Before Profit Alliance
plaid-cymru | Plaid Cymru | PC | PP77 | 22 | Plaid; Plaid Cymru - The Party of Wales; The Party of Wales; Welsh Nationalist; Welsh Nationalists
plaid-cymru-and-snp | Plaid Cymru and Scottish National Party together | PC/SNP | - | - | -
reform-uk | Reform UK | RUK | PP7931 | 1006 1036 | BRX; Brexit Party; Reform; Reform Party; The Brexit Party
rejoin-eu | Rejoin EU | REU | PP11423 | 1040 | -
sdlp | Social Democratic & Labour Party | SDLP | PP55 | 31 | SDLP; Social Democratic and Labour Party
sdp | Social Democratic Party | SDP | PP17454 PP243 | 32 | SDP; Social Democrats
sinn-fein | Sinn Féin | SF | PP39 | 30 | Sinn Fein
snp | Scottish National Party | SNP | PP102 | 29 | SNP; Scottish National; Scottish Nationalist; Scottish Nationalists
speaker | Speaker | Spk | - | 47 | Speaker seeking re-election; The Speaker
tuv | Traditional Unionist Voice | TUV | PP680 | 158 | TUV
ukip | UK Independence Party | UKIP | PP84 PP85 | 35 | UKIP; Ukip; United Kingdom Independence Party
ulster-conservatives-and-unionists-new-force | Ulster Conservatives and Unionists - New Force | UCUNF | - | - | UCU-NF; UCUNF; Ulster Conservatives and Unionists; Ulster Conservatives and Unionists New Force
uup | Ulster Unionist Party | UUP | PP83 | 38 | UUP; Ulster Unionist; Ulster Unionists
volt-united-kingdom | Volt United Kingdom | VUK | PP8009 | 1056 | -
workers-party-of-britain | Workers Party of Britain | WPB | PP11382 | 1042 | Workers Party; Workers Party GB
`;
