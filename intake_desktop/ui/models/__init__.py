"""Qt item models that adapt lists of the domain to Qt's views; they hold no data of their own."""
