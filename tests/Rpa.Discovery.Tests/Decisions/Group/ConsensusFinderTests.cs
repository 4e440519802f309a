using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Group;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class ConsensusFinderTests
{
    [Test]
    public void AWeightToAgreeOn_IsNamedWithWhatItWouldBring()
    {
        var group = Workshop.Of([Workshop.Person("A", "time=90 burden=10"), Workshop.Person("B", "time=10 burden=90"),
            Workshop.Person("C", "time=80 burden=20")],
            Workshop.Candidate("bot", 0, 0, 30, 0, 0), Workshop.Candidate("drop", 0, 0, 0, 0, 30));
        var remedy = group.Remedies[0];
        Assert.Multiple(() =>
        {
            Assert.That((remedy.IsMeasurement, remedy.Aim, remedy.AgreementAfter), Is.EqualTo((false, "time", 1.0)));
            Assert.That(remedy.AgreementNow, Is.EqualTo(2 / 3.0).Within(1e-9));
            Assert.That(remedy.How.English,
                Does.StartWith(
                    "Agree on the weight of 'time freed' (now 10 % to 90 %): with 60 % for all, those of one mind about the first (BOT) "
                    + "grow from 67 % to 100 %"));
            Assert.That(remedy.How.Japanese, Does.Contain("「時間を生み出す」の重み(今は10%〜90%)をそろえる"));
        });
    }

    [Test]
    public void AFigureThatDecidesForAll_IsToBeMeasured()
    {
        // Where the volume is large the bot is first for both; where it is small the form is: on the mean they differ.
        CandidateScore[] candidates = [Workshop.Candidate("bot", 0, 0, 20, 0, 0), Workshop.Candidate("form", 18, 0, 6, 0, 0)];
        var people = new[] { Workshop.Person("A", "time=60 on-time=40"), Workshop.Person("B", "time=40 on-time=60") };
        var rows = Workshop.Files(100, u => [[0, 0, 40 * u, 0, 0], [18, 0, 6, 0, 0]]);
        var group = new GroupFinder(people, candidates, Workshop.Meter).Find(rows, [0, 1], seed: 1);
        var measure = group.Remedies.First(r => r.IsMeasurement);
        Assert.Multiple(() =>
        {
            Assert.That(measure.Path, Is.EqualTo("form: volume"));
            Assert.That(measure.AgreementNow, Is.EqualTo(0.5).Within(1e-9));
            Assert.That(measure.AgreementAfter, Is.GreaterThan(0.7));
            Assert.That(measure.How.English, Does.StartWith("count the cases: those of one mind about the first grow from 50 % to about"));
            // A: 24 u against 10.8, so the bot in 55 %; B: 16 u against 13.2, so the form in 82.5 %
            Assert.That(group.People.Select(p => p.FirstInFiles), Is.EqualTo(new double?[] { 0.55, 0.825 }).Within(0.06));
            Assert.That(group.People[1].Word!.Japanese, Is.EqualTo("おそらく"));
            Assert.That(group.People.Select(p => p.Measure?.Path), Is.EqualTo(["form: volume", "form: volume"]), "it makes each surer too");
            Assert.That(group.People[0].Measure!.DoubtAfter, Is.LessThan(0.25), "only the bin around u = 0.45 stays in doubt");
            Assert.That(group.Remedies.Where(r => r.IsMeasurement).Select(r => r.Path), Has.None.EqualTo("form/keyed: effort"),
                "which moves nothing");
        });
    }

    [Test]
    public void WhereAllAgree_NothingIsToSettle()
    {
        var group = Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "time=1 on-time=1")],
            Workshop.Candidate("x", 9, 0, 9, 0, 0), Workshop.Candidate("y", 1, 0, 1, 0, 0));
        Assert.That(group.Remedies, Is.Empty);
    }
}
