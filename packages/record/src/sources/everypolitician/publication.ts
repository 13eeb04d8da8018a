/** EveryPolitician's lists of the Commons by Parliament, and one continuation of them. */
import type { Publication } from '../shape.ts';

export const EVERYPOLITICIAN: Publication = {
	title: 'EveryPolitician, House of Commons',
	publisher: 'EveryPolitician',
	licence: 'no licence given',
};

export const REPRESENTA: Publication = {
	title: 'Representa, House of Commons',
	publisher: 'Loudspeek, Representa',
	licence: 'no licence given',
};

export const PROTO_COMMONS: Publication = {
	title: 'Members of the Commons elected in 2017',
	publisher: 'EveryPolitician from Wikidata',
	licence: 'CC0 1.0',
};
