/** Days, hours and calendars of meetings. */
export { instantOfLocal, type LocalTime, localOf } from './local-time.ts';
export { type CalendarEvent, writeCalendar } from './write-calendar.ts';
