/** Words that a full stop shortens. Written without their last stop, in small letters. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name or a number follows: a stop after these never ends a sentence. */
export const BEFORE_NAME = words(
	'mr mrs ms mx dr prof rev revd fr hon rt st ste cllr cllrs coun ald messrs lt col gen capt cpt sgt maj brig cmdr cdr adm gov sen ' +
		'rep pres supt insp det sr mme mlle e.g eg i.e v vs cf viz approx',
);

/** A number follows: a stop after these ends no sentence before a digit. */
export const BEFORE_NUMBER = words(
	'no nos p pp para paras art arts s ss c ca circa vol vols ch fig figs cl sec est ref ext tel op pt col cols r reg jan feb mar apr ' +
		'jun jul aug sep sept oct nov dec max min approx cap sch n',
);

/** May end a sentence; they do where the next word is one that starts sentences. */
export const MAYBE_LAST = words(
	'a.m p.m am pm co ltd inc plc corp jr jnr snr bros etc al dept const conf ed eds rd ave sq jan feb aug sept oct nov dec mon tue ' +
		'tues wed thu thur thurs fri lab con lib dem ind cons m.p m.ps u.k u.s e.u n.i',
);

/** Words that start sentences and hardly ever a name. */
export const SENTENCE_STARTERS = words(
	'The A An He She It They We I You But And Or So Yet In On At By For From To With Of As If When While After Before Since This That ' +
		'These Those There Here His Her Their Its Our My Your Not No None Nobody Nor Now Then What Who Why How Where Although Though ' +
		'Because However Meanwhile Turnout Both All Every Each Some Many Most More One Two Three Four Five Only Over Under Across ' +
		'Between During Last Next Nationally Locally Overall Elsewhere Again Also Even Such Is Was Are Were Did Do Does Has Have Had ' +
		'Can Could Would Will Should Voters Candidates Members Results Nothing Everyone Asked Please See',
);
