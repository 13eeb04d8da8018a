// Keeps a page of a running meeting up to date: the server sends the parts that changed, ready to show.
(() => {
	const from = document.querySelector('script[data-live-from]')?.dataset.liveFrom;
	if (!from || !('EventSource' in window)) return;
	const feed = new EventSource(from);
	feed.addEventListener('sitting', (event) => {
		for (const [name, html] of Object.entries(JSON.parse(event.data)))
			for (const place of document.querySelectorAll(`[data-live="${name}"]`))
				if (place.dataset.shown !== html) {
					place.innerHTML = html;
					place.dataset.shown = html;
				}
	});
	// The code on the board changes each minute, and is part of the page alone.
	if (document.querySelector('.board__code')) setTimeout(() => location.reload(), 20_000);
	setInterval(() => {
		for (const place of document.querySelectorAll('time[data-until]')) {
			const seconds = Math.round((Date.parse(place.dataset.until) - Date.now()) / 1000);
			if (Math.abs(seconds) > 7200) continue;
			const time = `${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, '0')}`;
			place.title = seconds < 0 ? `over by ${time}` : `${time} left`;
			place.dataset.left = place.title;
		}
	}, 1000);
})();
