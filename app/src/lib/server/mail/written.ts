/** One mail as it is handed to the mail server. */
import type { Letter } from './mail-kind.ts';

export interface Written {
	readonly to: string;
	readonly from: { readonly name: string; readonly address: string };
	/** Where what cannot be delivered goes. */
	readonly returnPath: string;
	readonly messageId: string;
	readonly date: string;
	readonly subject: string;
	readonly text: string;
	readonly unsubscribe: string | null;
	readonly attachments: NonNullable<Letter['attachments']>;
	readonly printed: string | null;
}
