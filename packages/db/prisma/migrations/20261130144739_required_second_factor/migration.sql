-- Whether everybody has to have a second factor: of one's own choice until an admin asks for it.
-- AlterTable
ALTER TABLE "server_settings" ADD COLUMN     "second_factor" TEXT NOT NULL DEFAULT 'optional';
