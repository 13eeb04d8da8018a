/** Where the figures of council tax come from: the valuation office, the two governments, and the Act. */
import type { Publication } from '../shape.ts';

export const STOCK_OF_PROPERTIES: Publication = {
	title: 'Council Tax: Stock of Properties',
	publisher: 'Valuation Office Agency',
	licence: 'Open Government Licence',
};

export const WELSH_CHARGES: Publication = {
	title: 'Council tax levels in Wales',
	publisher: 'Welsh Government',
	licence: 'Open Government Licence',
};

export const REQUIREMENT_FORMS: Publication = {
	title: 'Council tax requirement forms',
	publisher: 'Department for Levelling Up, Housing and Communities',
	licence: 'Open Government Licence',
};

export const FINANCE_ACT: Publication = {
	title: 'Local Government Finance Act 1992, section 5',
	publisher: 'UK Parliament',
	licence: 'Open Government Licence',
};
