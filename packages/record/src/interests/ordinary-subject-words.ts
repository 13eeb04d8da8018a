/**
 * Words that say nothing of a subject, though titles of divisions and entries of the register share them: of grammar, of
 * procedure, of the register itself, of number and day, and words so wide that they join what has nothing to do with each other.
 */
export const ORDINARY_SUBJECT_WORDS: ReadonlySet<string> = new Set(
	`
against all allow allowing also amend amended amendment any appoint appointed appointment based became
become becoming before being below beyond both bring but call can carry certain change complete consider consideration
continue continuing did do does done due during each earlier effect either ensure establish established establishment
etc ever extra few final first for former four full fully further future general give given giving good great greater
ground group had have held how if impact important include inclusion increase individual initial introduce introduction
issue its joint just keep large larger last late later least less letter level limit limited list listed live long low
lower made maintain make making many matter maximum may meet minimum more most move much multi must name necessary need
new next no non note now number off once one only open option order other otherwise outside own part partial particular
people per person place plus post pre present prevent proceeding proof propose proposed provide provided provider
provision purpose put raise raising reason receive reduce reduction refer reference regular relate relating relation
relevant remove removing replace report require required requirement respect respond result retain return review right
role rule rules same scale scheme scope second section see select send separate session set setting settlement several
share shared shall should sign since situation small so special specified start state step still stop such support
system take taken term than that then there these they third those three through time together took total tie toward
two type up upper use used using value very wale way week well when where whether while will within without would year yet you

act address administration affair appeal application area arrangement assembly bill british britain england english
chair chairman chamber charge claim clause closing code commission commissioner committee common constituencie
constituency constituent council councillor country date day debate decision delegated department document draft
elected election elector electoral entrie european external financial finance foreign government governance great
guidance home hour house inquiry interest isle kingdom leader legislation legislative lord london local lobby measure
member membership minister ministry money month monitoring motion mp mps nation national northern ireland scotland
scottish welsh objective office officer official opposition parliament parliamentary partie party period point policy
power practice president prime programme public queen question reading reform register registration resolution
respond royal schedule secretary select service speaker speech standard standing stage statement strategic territorie
treasury treatment united vote voting wales westminster

account action additional received registered updated hr hrs advice advise aid amount annual applied approach associate association available award benefit
bodie body book business businesse capital case centre central charitie charity chief civil club community companie
company consult consultant consultation contract contribution corporation cost cross data deal design develop
development direct director donation donor economic economy employ employed employee employer employing enterprise
equipment estate event executive exclusion expenditure expense fee fees force fund funding furniture grant green growth
guarantee half human impact income independent industry information institute insurance international invest investing
investment job jobs land legal light loan machinery manage management manager market meeting model national network
objective operation opportunity organisation organised oversea owner ownership paid partner partnership pay payment
period personal plan plant poll practice premise price private professional profit project promotion property rate
regulated regulation regulatory rent rental research resident residential rising sale saving sector sell seat session
share social staff storage talk technology ticket total training transfer travel trust tv union universal venture visit
voluntary work worker
abroad academic accommodation added air allowance anti assessment asset bedroom behaviour budget building campaigning
chancellor chapel circuit coalition conservative controlled court credit democrat drink dutie duty familie family fare
following free gain generating labour liberal living mail maintenance personnel prospect recovery representation skill
station success tax taxation taxe trade vat wight
working young

january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday
`
		.split(/\s+/)
		.filter((word) => word !== ''),
);
