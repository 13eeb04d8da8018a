/** The Register of Members' Financial Interests: whole registers, each as it stood on one day. */
import type { Publication } from '../shape.ts';

export const REGISTER_OF_INTERESTS: Publication = {
	title: "Register of Members' Financial Interests",
	publisher: 'UK Parliament, parsed by TheyWorkForYou',
	licence: 'Open Parliament Licence v3.0',
};
