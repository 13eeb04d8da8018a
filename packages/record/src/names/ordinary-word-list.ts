/** English words that occur in names of seats, parties and people, for `ordinary-words.ts`: folded, by code point. */
export const ORDINARY_WORDS = `
abbey abbot abolish above abuse action active advance against airport alcohol all alliance allowances alter
alternative amber an and animal anti anything appraisal archer are ash askew assembly association atom
austerity axe back bacon bad badger bailey baker baldy ball ballance band banks barber barking baron barrow
barter bass bates bath battle bay beadle bean beard beast beavers been beer before beg bell belt bent berry
best better beyond bigger bird birthday bishop black blackman blades bliss blizzard block bloom blue bluff
blunt board bolster bond bone booker boon boot booth border borders borrows bow bower bowler boys branch
brass breakthrough breed breeze brew brewer brick bridge bridges brier bright brine broad brooks broom
brothers brown buck bull bullock bunch bunker bunting burden burn burns burrow bush butcher butler butt
buzzard cable camp campaign candidate cane cannabis canning cannon care carpenter carter carver cash castle
central chalk chamberlain chambers champion chance chandler change chase cherry children chipping christmas
church cities citizens city clamp clapper class clause clay climate close clover co coalition coastal collar
college collier combined commander common commons communist communities community compass concern concordia
cone consensus conservation conservative constitution cook cooper cope cork cornish corruption count county
court courts coy craft crane crew croft crook crooked cross crouch crowd crumpet currency curry cut cutler
cuts cutter dale dance dandy darling day deacon deal dean death deem deficit dem democracy democrat
democratic democrats dems dent deserves diamond dickens different digital direct disco district dollar
dolphin don double doughty dove dover dow down downs drake dress drew driver dye dyer eagle earl east easter
eastern eccentric edge election eleven emperor end environment equal equality europe european everyone
evolution exchange expense eye fair fairer falls family fancy farmer farthing federation fell ferry fiasco
field fight fights finch first fish fisher fitter flag fleet flint flood flowers flying follows foot for
force ford forest fortune forward foster fowler fox free freedom freeman freer freshwater friend friends
from front frost fry fuller furlong future gain gale gallant galley game gamester gander garner gates
generic get gill give glass glen glover god gold golden good goodwill gore gosling government grace grange
grant graves gray great greater green greening greens grey grieve gripper ground group grove guest guild guy
hack hacking hair hale hall hands harbour hardy harness harper harrow hart hatch hatter hay haze hazel he
heading health heap heath heather heaven heavy heck hedge hedges herd heritage heron hey high hill hills
hind hinder hockey holder holly homeless hood hooks hooper hope hopper horn hospital humanity hunt hunter
hurst husband immigrants impact in independence independent independents initiative inside integrity irons
is isle it ivory jack jay job jolly joy judge jug juniper just justice keel keen keep kettle key king
kingdom kiss kitchen knee knight labour lack lake lamb land lane large law laws lawyers lay leadership
league leaning leave leaver leech leek leeks left lemon leo let liberal liberals libertarian liberty light
limited line list little live lives local lock lodge lone long loony lord lot love low lower lynch mad main
mainland mainstream mall man manning maple march mare mark mars marsh mason masters may mayor me mead
meadows meek members men mercer mid middle mile miles miller mills moat mold mole money monk monster moody
moon moor morrow moss mountain movement mr mummery my napper nation national nationalist nationalists
nationwide needle nettle network new nil nine no noble nobody non none north northern now nurse oak of
official old on one only open operative orange ord organised others our out outer page pain painter palmer
parish park parry parsley parson parsons partridge parts party pass pastor pate patriotic pavilion peace
peacock peak pearl peck peel peer peers penny people peoples pepper perks phoenix pickles pike pilgrim pink
piper pirate pitcher place plaid platform plume poetry point pole political politicians politics pond pope
poplar poppy population populist port porter post potter pound power powers price priest priestly prince
principles prior pro profit progressive propel protection proud public purchase purser putting quail queen
quince race radical ranger ransom raven raving raw ray read reader reading real reality rear reckless
reclaim red reduce reed referendum reform regent rejoin render renew republican residents respect
responsibility restoration restore revolution revolutionary rice rich riches riddle ridge riding right
rights roach robin robins rock rocks rodent rollings roman rook rose rounding rouse rout royal rugby rumble
rush rust rye sacks saddler safer saffron sage saint saints sake sale salmon salt sample sandwich savage
save sawyer saxon science score scorer scrap screen sea sen senior sense services shared sharp shepherd
shields shire shone shore shores short side silver slack slaughter sleigh slough sly small smart smith snare
soar social socialist socialists society something song south southern sovereign sovereignty space speaker
speed sport spring squire st stamp stark starling stead steel sterling steward still stock stocks stoke
stone stop story strange straw street stride strike sturdy styles summers super surf sustainable swain
swallow swan sweet swift tailor taking talk tall tanner tart tax teal tear tempest temple test than the
thing thought through tier tilt tinker to together took topping touch tough towers town trade traditional
transform transport trench true truss trust turner twine twist under union unionist unionists united unity
universal universities university upon upper usher vale valley veteran veterans victory view violence virtue
voice vote voting wade wager walker wall war ward warden ware warren was waters we weald weaver weeks weir
welfare wells welsh were west western whale wheeler white whiting wild wilder wills wing winter wise with
withers wolf women wood woods workers world worldwide worth wren wrench you young younger your youth zero
`;
