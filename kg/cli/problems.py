"""What could not be read, told on stderr while the rest goes on."""

from __future__ import annotations

import click

from kg.errors import KGError


class Problems:
    """Prints one line for each problem and remembers that there was one."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, problem: KGError) -> None:
        self.count += 1
        click.echo(f"kg: {problem}", err=True)

    @property
    def exit_code(self) -> int:
        return 1 if self.count else 0
