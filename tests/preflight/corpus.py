"""The broken files: one fault each, put into good files of ours. Every rule has at least one."""

from __future__ import annotations

from tests.preflight import columns, faults_file, faults_fonts, faults_ink, faults_others, faults_rest, tagged

FAULTS = (
    *faults_file.FAULTS,
    *faults_ink.FAULTS,
    *faults_fonts.FAULTS,
    *faults_rest.FAULTS,
    *faults_others.FAULTS,
    *tagged.FAULTS,
    *columns.FAULTS,
)
