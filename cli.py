"""Run the command line from a checkout, with nothing but the dependencies installed."""

from amend.commands import main

if __name__ == "__main__":
    main()
