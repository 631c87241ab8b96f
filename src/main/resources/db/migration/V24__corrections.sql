-- A correction is noted for each message that it puts right, which its cause names: what is different later is compared with what
-- was told of that message. Retractions keep the number of the article's change there.
update alert set turn = cast(substring(cause from position(' m' in cause) + 2) as bigint)
where matter = 'CORRECTED' and turn = 0 and cause like 'corrected % m%';
