using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>The worst set of lines, against every subset of them.</summary>
public sealed class WorstSetTests
{
    [Test]
    public void Find_ForRandomWork_IsTheSetOfTheLargestRatio([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var groups = 1 + random.Next(5);
        var lines = 1 + random.Next(6);
        long[] hours = [.. Enumerable.Range(0, groups).Select(_ => 1L + random.Next(500))];
        long[] work = [.. Enumerable.Range(0, lines).Select(_ => 1L + random.Next(500))];
        IReadOnlyList<int>[] may = [.. Enumerable.Range(0, lines)
            .Select(_ =>
                (IReadOnlyList<int>)[.. Enumerable.Range(0, groups).Where(g => random.Next(2) == 0).DefaultIfEmpty(random.Next(groups))
                    .Distinct()])];

        double Ratio(IEnumerable<int> set) => set.Sum(l => (double)work[l]) / WorstSet.Groups(set, may).Sum(g => (double)hours[g]);
        var largest = Enumerable.Range(1, (1 << lines) - 1).Max(mask => Ratio(Enumerable.Range(0, lines).Where(l => (mask >> l & 1) == 1)));
        Assert.That(Ratio(WorstSet.Find(work, hours, may)), Is.EqualTo(largest).Within(1e-12));
    }

    [Test]
    public void Find_WorkThatMovesFromOneToTheOther_IsTheWhole()
    {
        // The second may help the first: 30 h for 30 h, although the first alone has 20 h of work for 10 h.
        Assert.That(WorstSet.Find([20, 10], [10, 20], [[0, 1], [1]]), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(WorstSet.Find([20, 10], [10, 20], [[0], [0, 1]]), Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public void Find_WorkForNobody_IsThatWork() =>
        Assert.That(WorstSet.Find([5, 10, 3], [10, 0], [[0], [1], []]), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void Find_NoWork_IsEmpty() => Assert.That(WorstSet.Find([], [10], []), Is.Empty);
}
