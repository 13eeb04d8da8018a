-- Votes stand in the order in which they were put, also two within one moment.

alter table vote add column position bigint generated always as identity unique;
