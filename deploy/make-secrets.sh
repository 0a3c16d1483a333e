#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml reads, each a random file. What is there already stays as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets

random() { od -An -tx1 -N32 /dev/urandom | tr -d ' \n'; }
make() { [ -s "secrets/$1" ] || printf '%s\n' "$2" >"secrets/$1"; }

make database_superuser_password "$(random)"
make database_owner_password "$(random)"
make database_role_secret "$(random)"
make jwt_secret "$(random)"
make database_url "postgres://jeomgeom_owner:$(cat secrets/database_owner_password)@database:5432/jeomgeom"

# Compose shows these files to the containers as they are; the application's user in the image has another number than
# ours. The folder keeps other users of this machine out.
chmod 700 secrets
chmod 644 secrets/*
