"""`python -m amend`."""

from amend.commands import main

if __name__ == "__main__":
    main()
