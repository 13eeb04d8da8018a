/** Elections of the example record, one a line. */
export const ELECTION_TABLE = `
id | kind | pollingOn | base | label
1918-general | general | 1918-12-14 | - | 1918 general election
1922-general | general | 1922-11-15 | 1918-general | 1922 general election
1923-general | general | 1923-12-06 | 1922-general | 1923 general election
1924-general | general | 1924-10-29 | 1923-general | 1924 general election
1929-general | general | 1929-05-30 | 1924-general | 1929 general election
1931-general | general | 1931-10-27 | 1929-general | 1931 general election
1935-general | general | 1935-11-14 | 1931-general | 1935 general election
1945-general | general | 1945-07-05 | 1935-general | 1945 general election
1950-general | general | 1950-02-23 | 1945-general | 1950 general election
1951-general | general | 1951-10-25 | 1950-general | 1951 general election
1955-general | general | 1955-05-26 | 1951-general | 1955 general election
1959-general | general | 1959-10-08 | 1955-general | 1959 general election
1964-general | general | 1964-10-15 | 1959-general | 1964 general election
1966-general | general | 1966-03-31 | 1964-general | 1966 general election
1970-general | general | 1970-06-18 | 1966-general | 1970 general election
1974-february-general | general | 1974-02-28 | 1970-general | February 1974 general election
1974-october-general | general | 1974-10-10 | 1974-february-general | October 1974 general election
1979-general | general | 1979-05-03 | 1974-october-general | 1979 general election
1983-general | general | 1983-06-09 | 1979-general | 1983 general election
1987-general | general | 1987-06-11 | 1983-general | 1987 general election
1992-general | general | 1992-04-09 | 1987-general | 1992 general election
1997-general | general | 1997-05-01 | 1992-general | 1997 general election
2001-general | general | 2001-06-07 | 1997-general | 2001 general election
2005-general | general | 2005-05-05 | 2001-general | 2005 general election
2010-general | general | 2010-05-06 | - | 2010 general election
2015-general | general | 2015-05-07 | 2010-general | 2015 general election
2017-general | general | 2017-06-08 | 2015-general | 2017 general election
2019-general | general | 2019-12-12 | 2017-general | 2019 general election
2019-notional | notional | 2019-12-12 | - | 2019 general election (notional, 2024 seats)
2024-general | general | 2024-07-04 | 2019-notional | 2024 general election
2025-05-01-runcorn-and-helsby | by | 2025-05-01 | 2024-general | 2025 Runcorn and Helsby by-election
`;
