/** The record that this process serves: opened once, by whichever of the command line and the site asks first. */
import { inUse, type RecordInUse } from '../../record/in-use.ts';

export async function theRecord(): Promise<RecordInUse> {
	const record = await inUse(undefined, process.env);
	if (!record.ok) throw new Error(record.message);
	return record;
}
