using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Rpa.Discovery.Cluster.Silos;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>TLS for Redis and between silos and clients, with certificates made here.</summary>
[NonParallelizable]
public sealed class ClusterTlsTests
{
    private const string Secret = "between us";
    private static readonly string Sample = Checkout.Path("processes", "tax-collection.yaml");
    private static readonly string[] Question =
        ["study", Sample, "--quick", "--horizon", "30d", "--json", "--no-performance", "--lang", "en"];

    [Test]
    public void EverythingOverTls_GivesTheBytesOfOneMachine()
    {
        var folder = Directory.CreateTempSubdirectory("tls-");
        try
        {
            var (ours, theirs, redisOwn) = (In("ours.pfx"), In("theirs.pfx"), In("redis.pem"));
            using (var certificate = Made("CN=rpa-discovery"))
                File.WriteAllBytes(ours, certificate.Export(X509ContentType.Pfx, Secret));
            using (var certificate = Made("CN=rpa-discovery"))
                File.WriteAllBytes(theirs, certificate.Export(X509ContentType.Pfx, Secret));
            using (var certificate = Made("CN=localhost"))
            {
                File.WriteAllText(redisOwn, certificate.ExportCertificatePem());
                File.WriteAllText(In("redis.key"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
            }

            var port = FreePorts.First(1);
            using var redis = new LocalRedis(
                "--tls-port", $"{port}", "--tls-cert-file", redisOwn, "--tls-key-file", In("redis.key"), "--tls-ca-cert-file", redisOwn,
                "--tls-auth-clients", "no");
            string[] place = ["--redis", $"127.0.0.1:{port}", "--redis-ca", redisOwn, "--tls", ours];
            using var silo = new SiloProcess(place, (ClusterCertificate.PasswordVariable, Secret)).Ready();

            var client = new Client { Variables = { [ClusterCertificate.PasswordVariable] = Secret } };
            Assert.That(client.Run([.. Question, .. place]), Is.Zero, () => client.Error);
            Assert.That(client.Out, Is.EqualTo(Client.Local(Question)));

            var stranger = new Client { Variables = { [ClusterCertificate.PasswordVariable] = Secret } };
            Assert.That(stranger.Run([.. Question, .. place.SkipLast(1), theirs]), Is.EqualTo(1));
            Assert.That(stranger.Out + stranger.Error, Does.Contain("RPD7343"), "another certificate is not let in");

            var plain = new Client();
            Assert.That(plain.Run([.. Question, .. place.SkipLast(2)]), Is.EqualTo(1));
            Assert.That(plain.Out + plain.Error, Does.Contain("RPD7343"), "nor is a client without one");

            var unknown = new Client { Variables = { [ClusterCertificate.PasswordVariable] = Secret } };
            Assert.That(unknown.Run([.. Question, "--redis", $"127.0.0.1:{port}", "--redis-tls", "--tls", ours]), Is.EqualTo(1));
            Assert.That(unknown.Out + unknown.Error, Does.Contain("RPD7341"), "a Redis that the system does not know is not spoken with");

            var closed = new Client();
            Assert.That(closed.Run([.. Question, .. place]), Is.EqualTo(1));
            Assert.That(closed.Out + closed.Error, Does.Contain("RPD7350"), "without its password the certificate is not read");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string In(string name) => Path.Combine(folder.FullName, name);
    }

    private static X509Certificate2 Made(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("rpa-discovery");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var today = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(today.AddDays(-1), today.AddDays(1));
    }
}
