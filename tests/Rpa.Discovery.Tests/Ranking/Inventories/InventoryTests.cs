using Rpa.Discovery.Ranking.Inventories;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class InventoryTests
{
    private static readonly Criterion[] Two = [new() { Id = "a" }, new() { Id = "b" }];

    [Test]
    public void Inventory_ThatCannotBe_IsRefused()
    {
        Assert.That(() => new Inventory(Two, [new double[3]]), Throws.ArgumentException);
        Assert.That(() => new Inventory(Two, [new double[3], new double[2]]), Throws.ArgumentException.With.Message.Contains("'b'"));
        Assert.That(() => new Inventory(Two, [new double[3], new[] { 0, double.NaN, 0 }]),
            Throws.ArgumentException.With.Message.Contains("'b'"));
        Assert.That(() => new Inventory([Two[0], Two[0]], [new double[3], new double[3]]), Throws.ArgumentException);
        Assert.That(() => new Inventory([], []), Throws.ArgumentException);
    }

    [Test]
    public void WeightedSum_NoRoomOrUnknownWeight_IsRefused()
    {
        var inventory = new Inventory(Two, [new double[3], new double[3]]);

        Assert.That(() => inventory.WeightedSum(Weights.Equal, new double[2]), Throws.ArgumentException);
        Assert.That(() =>
            inventory.Topsis(Weights.Direct(new Dictionary<string, double> { ["z"] = 1 }), Normalization.Vector, new double[3]),
            Throws.ArgumentException);
    }

    [Test]
    public void Order_IntoMemoryThatIsThere_FillsIt()
    {
        var order = new int[3];
        Inventory.Order([2, 9, 2], order);

        Assert.That(order, Is.EqualTo([1, 0, 2]));
        Assert.That(() => Inventory.Order([2, 9], order), Throws.ArgumentException);
    }

    [TestCase(1)]
    [TestCase(100)]
    public void Order_NaN_IsRefused(int count)
    {
        var scores = new double[count];
        scores[count / 2] = double.NaN;

        Assert.That(() => Inventory.Order(scores), Throws.ArgumentException);
    }

    [Test]
    public void Inventory_Empty_HasNothingToOrder()
    {
        var inventory = new Inventory(Two, [Array.Empty<double>(), Array.Empty<double>()]);
        inventory.WeightedSum(Weights.Equal, []);
        inventory.Topsis(Weights.Equal, Normalization.Vector, []);

        Assert.That(inventory.Count, Is.Zero);
        Assert.That(Inventory.Order([]), Is.Empty);
    }
}
