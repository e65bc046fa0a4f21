"""What the tests judge with: nothing here imports the product's readers or writers."""
