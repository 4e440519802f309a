namespace Rpa.Discovery.Tests.Decisions;

public sealed class DivisionFinderTests
{
    [Test]
    public void Division_NamesThePairAndTheAim_AndItsPartsAddUp()
    {
        var group = Workshop.Of(
            [Workshop.Person("A", "on-time=80 burden=20"), Workshop.Person("B", "on-time=20 burden=80"),
                Workshop.Person("C", "on-time=30 burden=70")],
            Workshop.Candidate("form", 44, 0, 0, 0, 8), Workshop.Candidate("drop", 12, 0, 0, 0, 32));
        var division = group.Division!;
        Assert.Multiple(() =>
        {
            Assert.That((division.One, division.Other, division.Aim), Is.EqualTo(("form", "drop", "on-time")));
            Assert.That(division.ForOne, Is.EqualTo(["A"]));
            Assert.That(division.ForOther, Is.EqualTo(["B", "C"]));
            Assert.That((division.WeightForOne, division.WeightForOther), Is.EqualTo((0.8, 0.25)));
            // on-time parts them by (0.8 − 0.25) × (44 − 12) = 17.6 points, burden by (0.75 − 0.2) × (32 − 8) = 13.2
            Assert.That(division.Points, Is.EqualTo(30.8).Within(1e-9));
            Assert.That(division.PointsByAim, Is.EqualTo(17.6).Within(1e-9));
            Assert.That(division.Sentence.English, Is.EqualTo(
                "What divides them most is whether FORM (for A) or DROP (for B, C) comes first. Behind it stands 'on time': a weight of "
                + "80 % on the one side, 25 % on the other. It makes 18 of the 31 points that part them."));
        });
    }

    [Test]
    public void OneMind_IsNotDivided() =>
        Assert.That(Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "time=1 on-time=1")],
            Workshop.Candidate("x", 9, 0, 9, 0, 0), Workshop.Candidate("y", 1, 0, 1, 0, 0)).Division, Is.Null);

    [Test]
    public void AGroupOfOneFirst_MayBeDividedOverTheSecond()
    {
        var division = Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "on-time=1")],
            Workshop.Candidate("x", 90, 0, 90, 0, 0), Workshop.Candidate("y", 10, 0, 50, 0, 0),
            Workshop.Candidate("z", 50, 0, 10, 0, 0)).Division!;
        Assert.That((division.One, division.Other), Is.EqualTo(("y", "z")));
    }

    [Test]
    public void Spreads_AreWeighedByWhatTheyMove()
    {
        var spreads = Workshop.Of([Workshop.Person("A", "on-time=60 money=40"), Workshop.Person("B", "on-time=40 money=60"),
            Workshop.Person("C", "on-time=10 money=90")],
            Workshop.Candidate("x", 50, 0, 0, 0, 0), Workshop.Candidate("y", 0, 0, 0, 20, 0)).Spreads;
        Assert.Multiple(() =>
        {
            Assert.That(spreads.Take(2).Select(s => (s.Aim, s.Lowest, s.Highest, Math.Round(s.Points, 9))),
                Is.EqualTo([("on-time", 0.1, 0.6, 25.0), ("money", 0.4, 0.9, 10.0)]));
            Assert.That(spreads.Skip(2).Select(s => s.Points), Has.All.Zero);
        });
    }
}
