"""The sentences of motions printed as PDF: invented council English, of which a paper uses each at most once.

Paragraph ends, capitals, item tails and lines that begin with a figure are what a reader of PDF has to go by, so
random words would not do. `{...}` are filled in with figures and places.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

TITLES = (
    "A Fair Deal for Bus Passengers", "Warm and Dry Council Homes", "Clean Water in the River Tarn",
    "Safer Walking Routes to School", "The Future of Our Branch Libraries", "Support for Unpaid Carers",
    "Allotments and Food Growing", "Better Air in the Town Centre",
)  # fmt: skip
NAMES = ("Ann Example", "Bilal Sample", "Carys O’Neill", "Dmitri Pärt", "Efua Mensah-Boateng", "Frank St John")
HEADINGS = ("Background", "Why this matters now", "What residents have told us", "Financial implications",
            "Evidence from other authorities", "The case for change")  # fmt: skip
NOTES = ("This Council notes that:", "Council notes that:", "This Council further notes that:")
BELIEVES = ("This Council believes that:", "Council believes that:")
RESOLVES = ("This Council resolves to:", "This Council therefore asks the Cabinet to:", "Council resolves to:")

BACKGROUND = (
    "Harrowmere has grown by {n} households since {date}, and most of them live more than a mile from a shop, a surgery"
    " or a school.",
    "Officers reported to the Place Scrutiny Committee on {date} that the contract had already cost {money} more than"
    " planned.",
    "The consultation, which ran for twelve weeks, drew {n} replies; {pct} of those who replied were against the"
    " proposal as it then stood.",
    "Residents of {street}, {street} and the Larkfield estate have waited {small} years for the works that were"
    " promised to them.",
    "No. {small} Market Square, once the busiest office in the borough, has stood empty since the lease came to an end"
    " on {date}.",
    "A petition with {n} signatures was handed to the Mayor at the meeting of Full Council on {date}.",
    "The full report is published at https://www.harrowmere.example/meetings/place-scrutiny/2026/report-{small} and can"
    " be inspected at the Town Hall.",
    "Questions about the figures may be sent to finance.team@harrowmere.example until the end of the consultation.",
    "The auditors found (report {year}, paragraph {small}.4) that nobody had checked the invoices against the work"
    " done.",
    "Of the {n} homes inspected last winter, {pct} had damp in at least one bedroom.",
    "It was said at the time that the money would be found within the year; it has not been found.",
    "Children at St Anne’s C of E Primary School cross the A{road} twice a day without a patrol, a refuge or a signal.",
    "The Council’s own plan, adopted on {date}, describes the present arrangements as “neither fair nor affordable”.",
    "Since then the charge has risen from {money} to {money} a year, an increase of {pct} for the average household.",
    "The Cabinet Member has told this Council more than once that a decision would be taken “in the spring”.",
    "Neighbouring authorities, among them Thornby and Lower Sedge, have shown that it can be done for less than {money}"
    " a year.",
    "Route {small} no longer runs after 7 p.m., and on Sundays the nearest bus stops at the Interchange, {small} miles"
    " away.",
    "Volunteers give about {n} hours a month, without which several of the branches could not open at all.",
    "The grant of {money} from the Department must be spent by {date} or be returned in full.",
    "What was meant to be a short closure has now lasted for {small} months, and traders say that they cannot go on.",
    "Section {small} of the Transport Act {year} lets the Council set a standard which operators must then meet.",
    "The survey is at www.harrowmere.example/surveys/{small}/have-your-say, with a summary in Welsh, Polish and Urdu.",
    "Members will recall the debate of {date}, at which all three groups agreed that the matter could not wait.",
    "Costs are shared between the Council, the Regional Board and the landowner in the proportions {small}:{small}:4.",
    "Nothing in the present policy prevents a tenant from being charged for a repair that the landlord caused.",
    "The average wait for an allotment is {small} years; at Birch Lane it is {small}, and the list has been closed.",
)  # fmt: skip
FACTS = (
    "the number of journeys made by bus in the borough fell from {n} to {n} between {year} and {year}",
    "on {date} the Cabinet agreed to spend {money} on repairs, of which {money} has been spent",
    "{pct} of the replies to the consultation, which closed on {date}, were in favour of longer opening hours",
    "there were {small} collisions on {street} in which someone was hurt, two of them outside the school gates",
    "the contract with the present operator ends on {date} and cannot be extended for more than {small} months",
    "officers have confirmed by letter that the reserve stands at {money} and that no claim upon it is expected",
    "the waiting list now holds {n} names, and the longest wait is more than {small} years",
    "every secondary school in the borough but one has asked for a crossing on the road that leads to it",
    "the report “Getting Harrowmere Moving” was published in {year} and has not been acted upon since",
    "under section {small} of the Act of {year} the Council may set a lower limit where the evidence supports it",
    "the water company discharged sewage into the River Tarn on {small} days last year, according to its own records",
    "the amount raised by the charge, {money} in the first year, was less than half of what had been forecast",
    "most of those who care for a relative at home have had no break of a week or longer since {date}",
    "the Local Government Ombudsman upheld {small} complaints about the service in {year}, against two in the year"
    " before",
    "between 9 a.m. and 3 p.m. the car park at {street} is never more than half full",
    "the cost to the Council Tax payer of doing nothing has been put by officers at {money} a year",
    "two of the three tenders received in {year} came from companies that no longer trade",
    "the branch at Lower Sedge was used by {n} people last year, more than any other branch of its size",
)  # fmt: skip
OPINIONS = (
    "a decision of this size should be taken in public, by Members who have seen the figures",
    "nobody should have to choose between heating a home and feeding the people who live in it",
    "a reliable service is worth more to residents than a cheap one which does not turn up",
    "the burden of the changes has fallen on those wards that are least able to bear it",
    "young people will use what they have helped to shape, and will leave alone what is merely given to them",
    "the Council ought to lead by example, in its own buildings and with its own fleet",
    "delay has a price too, and it is paid by people who were never asked",
    "public land should be kept for public use wherever that can be done at a reasonable cost",
    "small grants to local groups achieve more, pound for pound, than large contracts let to distant companies",
    "clear rules, fairly applied, are in the interest of landlords and tenants alike",
    "the knowledge of the staff who run the service day by day has been asked for too late and too seldom",
    "a promise made to residents at an election is owed to them after it",
)  # fmt: skip
ASKS = (
    "Ask the Cabinet to bring a costed plan to the meeting of Full Council on {date}",
    "Write to the Secretary of State, and to both Members of Parliament for the borough, about the funding of buses",
    "Set aside {money} from the Transformation Reserve in {year} for the works described above",
    "Publish the figures for every ward each quarter, in a form which residents can understand",
    "Instruct the Chief Executive to review the contract and to report to the Audit Committee by {date}",
    "Hold a public meeting in each of the {small} wards concerned before any decision is taken",
    "Appoint a Champion from among the Members of the Council, without a special responsibility allowance",
    "Open negotiations with the owner of the site with a view to a lease of at least {small} years",
    "Pause the removal of street trees until the Tree Strategy has been adopted",
    "Extend the pilot on the Larkfield estate to all council homes built before {year}",
    "Request that the Director of Place inspect the crossing on {street} and make it safe within {small} weeks",
    "Require every contractor to pay its staff at least the rate set by the Living Wage Foundation",
    "Report on progress to the Scrutiny Committee every {small} months until the work has been completed",
    "Invite the parish councils, the police and the bus operators to a meeting at the Town Hall on {date}",
    "Lower the charge for the collection of garden waste from {money} to {money} for households on a low income",
    "Consult the trade unions on the changes to working hours before notice is given to any member of staff",
    "Restore the evening service on route {small}, which was withdrawn on {date}",
    "Limit the speed of traffic on {street} to 20 mph between the school and the railway bridge",
)  # fmt: skip
DETAILS = (
    "the cost in each of the next {small} years, with and without the grant",
    "the number of households that would gain, and of those that would lose",
    "a timetable which shows when each stage is to begin and who is to answer for it",
    "the views of the {small} ward Members whose residents would be affected",
    "an assessment of the effect upon disabled people, made with them and not for them",
    "the hours between 6 a.m. and 9 a.m., when the road is at its busiest",
    "repairs to the roof of the pavilion, at a cost not above {money}",
    "the provision of seats, shelters and lighting at the {small} stops without them",
    "what was learned from the trial which ended on {date}",
    "the risks to the Council if the operator should fail",
    "new planting along {street}, to be looked after by volunteers",
    "the training of the staff who will run the new system from {date}",
)  # fmt: skip
INTROS = (
    "The table below sets out the sums for each street, as they stood on {date}:",
    "The cost of the works, street by street, would be as follows:",
    "Members are referred to these figures, which were supplied by officers on {date}:",
)  # fmt: skip
WORKS = ("Resurfacing and drainage", "New crossing by the school", "Lighting on both sides of the road",
         "Repairs to the footway", "Signs, lines and bollards", "Shelter and seats at the stop",
         "Trees and planting along the verge", "Repairs to the bridge and its railings", "Cycle stands",
         "Dropped kerbs at every junction", "Survey of the cellars below the pavement")  # fmt: skip
PHRASES = (
    "the Chief Executive", "a fair share", "local people", "as soon as possible", "in every ward",
    "a full business case", "the lead officer", "not later than the autumn", "at no cost to residents",
    "the relevant committee", "publicly", "carefully", "well over half", "the Section 151 Officer",
    "fewer than expected", "a small number", "Group Leaders", "an independent expert",
)  # fmt: skip
TERMS = ("genuinely", "properly funded", "wherever practicable", "urgent", "long-promised", "fully costed", "annual",
         "independent", "cross-party", "in particular", "by common consent", "local", "where needed")  # fmt: skip
CLAUSES = (
    "subject to a full equality assessment", "in consultation with ward Members", "as other boroughs already do",
    "provided that the money can be found within the budget", "which this Council regrets",
    "once the advice of the Monitoring Officer has been taken", "at a cost of no more than {money}",
    "as was agreed on {date}", "and to publish the result at the same time",
)  # fmt: skip
OPENINGS = ("Following the advice of officers, ", "Subject to the budget, ", "In principle, ", "From {date}, ")

_STREETS = ("Abbey Road", "Birch Lane", "Castle Street", "Dene Way", "Elm Grove", "Ferry Road", "Grange Close",
            "Harbour Street", "Ivy Lane", "Kiln Street", "Larch Avenue", "Mill Bank")  # fmt: skip
_MONTHS = ("January", "February", "March", "May", "June", "July", "September", "October", "November", "December")
_SLOT = re.compile(r"\{(\w+)\}")


def filled(rng: random.Random, template: str) -> str:
    """Return `template` with its figures and places filled in."""
    return _SLOT.sub(lambda slot: _FILL[slot[1]](rng), template)


def street(rng: random.Random) -> str:
    """Return a street."""
    return rng.choice(_STREETS)


def money(rng: random.Random) -> str:
    """Return a sum of money."""
    return rng.choice((f"£{rng.randint(2, 99)}.{rng.randint(1, 9)} million", f"£{rng.randint(10, 950)},000",
                       f"£{rng.randint(1, 9)},{rng.randint(100, 999)},000", f"£{rng.randint(11, 95)}.50"))  # fmt: skip


def count(rng: random.Random) -> str:
    """Return a number of more than two digits."""
    return rng.choice((str(rng.randint(120, 990)), f"{rng.randint(1, 40)},{rng.randint(100, 999)}"))


def date(rng: random.Random) -> str:
    """Return a day."""
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(2021, 2028)}"


_FILL: dict[str, Callable[[random.Random], str]] = {
    "street": street,
    "money": money,
    "n": count,
    "date": date,
    "pct": lambda rng: rng.choice((f"{rng.randint(11, 96)}%", f"{rng.randint(11, 96)}.{rng.randint(1, 9)} per cent")),
    "small": lambda rng: str(rng.randint(3, 28)),
    "year": lambda rng: str(rng.randint(1984, 2026)),
    "road": lambda rng: str(rng.randint(21, 698)),
}  # fmt: skip


class Bank:
    """Hands out each sentence of a list once, in an order of its own."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._left: dict[tuple[str, ...], list[str]] = {}

    def take(self, of: tuple[str, ...]) -> str:
        """Return a sentence of `of` that was not used before; all used, they come round again."""
        if not self._left.get(of):
            self._left[of] = self._rng.sample(of, len(of))
        return filled(self._rng, self._left[of].pop())
