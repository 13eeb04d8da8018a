/** What each duty is called, and what it may do, in a line. */
export const DUTY_WORDS: Readonly<Record<string, { readonly name: string; readonly may: string }>> = {
	secretary: { name: 'Secretary', may: 'keeps the roll, calls meetings, takes motions, opens cases' },
	chair: { name: 'Chair', may: 'runs meetings, declares votes' },
	panel: { name: 'Panel', may: 'decides credentials and cases it is named for' },
	auditor: { name: 'Auditor', may: 'reads the log and changes nothing' },
	administrator: { name: 'Administrator', may: 'adds units, gives offices, adopts rules' },
};
