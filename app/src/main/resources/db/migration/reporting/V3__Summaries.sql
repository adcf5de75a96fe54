-- 总结. One per period and unit; each writing of it and each edited text is kept beside the others.
create table reporting.summary (
    id       bigint generated always as identity primary key,
    from_day date not null,
    to_day   date not null check (to_day >= from_day),
    unit_id  bigint references people.unit,
    unique nulls not distinct (from_day, to_day, unit_id)
);
comment on column reporting.summary.unit_id is 'null where it is of the whole centre';

create table reporting.summary_run (
    summary_id bigint not null references reporting.summary,
    run        int not null check (run > 0),
    text       jsonb not null,
    at         timestamptz not null,
    by_id      bigint not null references people.account,
    primary key (summary_id, run)
);
comment on column reporting.summary_run.text is 'its blocks, with the figure and the days behind each number';

create table reporting.summary_edit (
    id         bigint generated always as identity primary key,
    summary_id bigint not null references reporting.summary,
    run        int not null,
    words      text not null,
    at         timestamptz not null,
    by_id      bigint not null references people.account,
    foreign key (summary_id, run) references reporting.summary_run
);
comment on column reporting.summary_edit.run is 'the writing that the editor had beside it';
create index summary_edit_summary on reporting.summary_edit (summary_id, id);

revoke update, delete, truncate on reporting.summary, reporting.summary_run, reporting.summary_edit from ${app};
