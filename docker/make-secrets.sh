#!/bin/sh
# Makes the secrets that compose.yaml reads; those that are there stay.
set -eu
cd "$(dirname "$0")/secrets"
chmod 700 .
random() { od -An -tx1 -N24 /dev/urandom | tr -d ' \n'; }
keep() { [ -s "$1" ] || printf '%s' "$2" > "$1"; }
for name in postgres_password owner_password application_password meili_key; do keep "$name" "$(random)"; done
keep secret_keys "$(head -c 32 /dev/urandom | base64)"
keep database_url "postgres://musubi:$(cat application_password)@postgres:5432/musubi"
keep database_owner_url "postgres://musubi_owner:$(cat owner_password)@postgres:5432/musubi"
# The containers' users read them; the directory itself is closed to others.
chmod 644 ./*
