/** Areas of the example record, one a line. */
export const AREA_TABLE = `
id | kind | name | aliases
united-kingdom | kingdom | United Kingdom | UK; U.K.; the United Kingdom; the UK
great-britain | britain | Great Britain | Britain; GB
england | country | England | -
scotland | country | Scotland | -
wales | country | Wales | Cymru
northern-ireland | country | Northern Ireland | -
east-of-england | region | East of England | Eastern; Eastern England; the East of England
north-west | region | North West | the North West; North West England; the north-west
south-west | region | South West | the South West; South West England; the south-west
west-midlands | region | West Midlands | the West Midlands
essex | county | Essex | -
greater-manchester | county | Greater Manchester | -
gwynedd | county | Gwynedd | -
`;
