#!/bin/bash
# Runs once, when the database image prepares an empty volume: the role that owns the application's database and runs
# its migrations. It may create the application's login roles and is no superuser.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set "database=$POSTGRES_DB" <<'SQL'
\set password `cat /run/secrets/database_owner_password`
CREATE ROLE jeomgeom_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB PASSWORD :'password';
ALTER DATABASE :"database" OWNER TO jeomgeom_owner;
SQL
