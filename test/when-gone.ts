/** Does away with what a test run has started or written, also when the run is interrupted or killed and can do nothing itself. */
import { spawn } from 'node:child_process';

/** What nobody else does: waits until the run's end of the pipe is closed, then stops the server and takes the folder away. */
const WATCH =
	'cat > /dev/null; [ -d "$1" ] || exit 0; folder=$1; shift; [ $# -eq 0 ] || "$@"; rm -rf "$folder"';

/**
 * @param folder that goes
 * @param stop command that stops what runs in it
 * @returns ends the watch; to be called when everything is gone already
 */
export function whenGone(folder: string, stop: readonly string[] = []): () => void {
	if (process.platform === 'win32') return () => {};
	const watcher = spawn('sh', ['-c', WATCH, 'sh', folder, ...stop], {
		cwd: '/',
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	watcher.on('error', () => {});
	watcher.stdin.on('error', () => {});
	watcher.unref();
	(watcher.stdin as unknown as { unref?: () => void }).unref?.();
	return () => watcher.stdin.end();
}
