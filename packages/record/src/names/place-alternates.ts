/**
 * Names of seats in another language or in common use that no rule yields, by folded name. Cardinal rule: only names
 * that mean the same ground.
 */
export const PLACE_ALTERNATES: ReadonlyMap<string, readonly string[]> = new Map([
	['aberafan maesteg', ['Aberavon Maesteg', 'Aberavon and Maesteg']],
	['bangor aberconwy', ['Bangor and Aberconwy']],
	['brecon and radnorshire', ['Brecon and Radnor', 'Brecon & Radnorshire']],
	['bridgend', ['Pen-y-bont']],
	['caerfyrddin', ['Carmarthen']],
	['caerphilly', ['Caerffili']],
	['cardiff central', ['Canol Caerdydd']],
	['ceredigion preseli', ['Ceredigion and Preseli']],
	['dwyfor meirionnydd', ['Dwyfor and Meirionnydd', 'Dwyfor Meirionydd']],
	['east londonderry', ['East Derry', 'Londonderry East']],
	['merthyr tydfil and aberdare', ['Merthyr and Aberdare']],
	['merthyr tydfil and rhymney', ['Merthyr and Rhymney']],
	['monmouthshire', ['Sir Fynwy']],
	['montgomeryshire', ['Sir Drefaldwyn', 'Maldwyn']],
	['montgomeryshire and glyndwr', ['Maldwyn a Glyndŵr']],
	['na h eileanan an iar', ['Western Isles', 'Na h-Eileanan Siar', 'Outer Hebrides']],
	['newry and armagh', ['Newry & Armagh']],
	['preseli pembrokeshire', ['Preseli', 'Preseli Penfro']],
	['rhondda', ['Y Rhondda']],
	['richmond yorks', ['Richmond Yorkshire', 'Richmond North Yorkshire', 'Richmond in Yorkshire']],
	['swansea east', ['Dwyrain Abertawe']],
	['swansea west', ['Gorllewin Abertawe']],
	['vale of clwyd', ['Dyffryn Clwyd']],
	['vale of glamorgan', ['Bro Morgannwg']],
	['western isles', ['Na h-Eileanan an Iar']],
	['wrexham', ['Wrecsam']],
	['ynys mon', ['Anglesey', 'Isle of Anglesey']],
	['york outer', ['Outer York']],
]);
