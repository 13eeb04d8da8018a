/** The oldest Node that runs this. Node 20 before 20.19 cannot load the build tools. */
const OLDEST = [20, 19];

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | null} a sentence for people where it is too old, else null
 */
export function tooOldFor(version) {
	const [major, minor] = version.split('.').map(Number);
	const isOk = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
	if (isOk) return null;
	return `Mandate needs Node ${OLDEST.join('.')} or newer; this is Node ${version}. Get a newer one from https://nodejs.org and try again.`;
}
