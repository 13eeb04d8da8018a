// A server makes and drops many small things a request; with 64 MB for young ones (Node gives 16) it answers half as many again.
// Node 20 takes the size only when it starts, so the server is a process of its own that starts with it and ends with this one.
import { spawn } from 'node:child_process';

const ROOM = '--max-semi-space-size';

/** Whether this process has the room, or somebody chose another. */
export const isRoomy = () => `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`.includes(ROOM);

/** A server that was started by `runRoomy` ends when that process is gone. */
export function endWithParent() {
	if (!process.channel) return;
	process.once('disconnect', () => process.exit(1));
	process.channel.unref();
}

/** Runs the same command with room, hands on what ends it, and gives its exit status. */
export function runRoomy(file, args) {
	const child = spawn(process.execPath, [...process.execArgv, `${ROOM}=64`, file, ...args], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	return new Promise((done) => {
		child.once('exit', (status) => done(status ?? 1));
	});
}
