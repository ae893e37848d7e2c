#!/bin/sh
# Run once by the image, on an empty volume: the owner (no superuser), the application's login, the database.
set -eu
owner_password=$(cat /run/secrets/owner_password)
application_password=$(cat /run/secrets/application_password)
psql --username "${POSTGRES_USER:-postgres}" --dbname postgres -v ON_ERROR_STOP=1 -v owner="$owner_password" -v application="$application_password" <<'SQL'
create role musubi_owner login createrole createdb password :'owner';
create database musubi owner musubi_owner template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'ja-JP' lc_collate 'C' lc_ctype 'C.UTF-8';
set role musubi_owner;
create role musubi login password :'application';
SQL
