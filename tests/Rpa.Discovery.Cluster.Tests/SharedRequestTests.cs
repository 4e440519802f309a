using Rpa.Discovery.Cluster.Sharing;

namespace Rpa.Discovery.Cluster.Tests;

/// <summary>Requests as they travel.</summary>
public sealed class SharedRequestTests
{
    [Test]
    public void Written_IsReadAgain()
    {
        var read = SharedRequest.Read(new SharedRequest("parts", 24, "what"u8.ToArray()).Write());
        Assert.That((read.Kind, read.Shards, read.Content.ToArray()), Is.EqualTo(("parts", 24, "what"u8.ToArray())));
    }

    [Test]
    public void OtherShards_IsAnotherRequest() =>
        Assert.That(ShardKey.NameOf(new SharedRequest("parts", 24, new byte[3]).Write()),
            Is.Not.EqualTo(ShardKey.NameOf(new SharedRequest("parts", 25, new byte[3]).Write())));

    [TestCase(new byte[0])]
    [TestCase(new byte[] { 5, 0, 0, 0, 0, 1 })]
    public void Garbage_IsRefused(byte[] bytes) => Assert.That(() => SharedRequest.Read(bytes), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void Key_IsReadAgain() =>
        Assert.That(ShardKey.Parse(new ShardKey("abc", 2, 30).ToString()), Is.EqualTo(new ShardKey("abc", 2, 30)));
}
