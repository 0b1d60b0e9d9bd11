"""What leaves the program: plate and assembly as STEP, tables, report, and what was proved."""
